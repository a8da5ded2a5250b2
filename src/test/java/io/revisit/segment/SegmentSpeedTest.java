package io.revisit.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.GroupMode;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TableStatistics;
import io.revisit.shared.data.TenantSql;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counting while editing keeps up with a clinic of 7,730 patients (issue 2, station 3.4). */
@DatabaseTest
class SegmentSpeedTest {

    private static final Logger log = LoggerFactory.getLogger(SegmentSpeedTest.class);
    private static final int PATIENTS = 7_730;
    private static final int CONDITIONS = 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    @Autowired
    Clinics clinics;

    @Autowired
    SegmentService service;

    @Autowired
    TenantSql sql;

    @Autowired
    Ids ids;

    @Autowired
    TableStatistics statistics;

    @Autowired
    JdbcTemplate jdbc;

    private Group tree;

    @BeforeEach
    void storeABase() {
        clinics.openAsOwner();
        StoredBase base = new StoredBase(sql, ids);
        GeneratedBase generated = new GeneratedBase(9, TODAY);
        for (int stored = 0; stored < PATIENTS; ) {
            int batch = Math.min(1_000, PATIENTS - stored);
            base.store(generated.patients(batch, ids.reserve(batch)));
            stored += batch;
        }
        RandomTrees trees = new RandomTrees(9, TODAY);
        List<Condition> leaves = new ArrayList<>();
        for (int i = 0; i < CONDITIONS; i++) {
            leaves.add(trees.leaf());
        }
        tree = new Group(GroupMode.ANY, leaves);
    }

    @AfterEach
    void countTables() {
        statistics.refresh();
    }

    @Test
    void countsOfALargeTreeComeWithinASecond() {
        statistics.refresh();
        assertThat(measured("counted tables")).isLessThan(Duration.ofSeconds(1));
    }

    /** What a server believes of a table that it has open since it was empty, until it counts anew. */
    @Test
    void whatTheServerKnowsOfItsTablesDoesNotDecideWhetherCountsCome() {
        jdbc.update("UPDATE mysql.innodb_table_stats SET n_rows = 0 WHERE database_name = DATABASE()");
        jdbc.update("""
                UPDATE mysql.innodb_index_stats SET stat_value = 0
                WHERE database_name = DATABASE() AND stat_name LIKE 'n_diff%'
                """);
        jdbc.execute("FLUSH TABLES");
        assertThat(measured("tables taken for empty")).isLessThan(Duration.ofSeconds(2));
    }

    private Duration measured(String tables) {
        Duration counts = fastest(() -> service.counts(tree));
        Duration sample = fastest(() -> service.sample(tree, 20));
        log.info(
                "{} conditions over {} patients, {}: counts {} ms, sample {} ms",
                CONDITIONS,
                PATIENTS,
                tables,
                counts.toMillis(),
                sample.toMillis());
        return counts;
    }

    private static Duration fastest(Runnable work) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return Duration.ofNanos(fastest);
    }
}
