package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import io.revisit.testing.SecondJvm;
import io.revisit.testing.TestBase;
import io.revisit.visit.DerivationDifferences;
import io.revisit.visit.VisitDerivation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills a real second JVM with SIGKILL in the middle of a check and of a run. */
@DatabaseTest
@Tag("process")
class ImportKillTest {

    private static final int VISITS = 7352;

    /** At the least of imports, and as many of undos. */
    private static final int KILLS = Integer.getInteger("revisit.kills", 2);

    private static final List<String> FILES = List.of("clinic/visits-clean.csv", "clinic/patients-1c.csv");
    private static final int MARKS_OF_AN_IMPORT = 12;
    private static final int MARKS_OF_AN_UNDO = 8;
    private static final Duration MOMENT = Duration.ofMillis(250);
    private static final Logger LOG = LoggerFactory.getLogger(ImportKillTest.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Apart from that of the test's own application, whose scheduler would take the work over. */
    private static final String TASKS = "killed_import_tasks";

    @TempDir
    private Path folder;

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase testBase;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private ImportService service;

    @Autowired
    private VisitDerivation derivation;

    @Autowired
    private TenantSql sql;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Environment environment;

    @Autowired
    private Clock clock;

    private BusinessId clinic;
    private @Nullable Process worker;

    @BeforeEach
    void aClinicWithPatients() {
        jdbc.sql("CREATE TABLE " + TASKS + " LIKE scheduled_tasks").update();
        clinic = clinics.openAsOwner();
        testBase.loadPatients(clinic, TestBase.CLINIC);
    }

    @AfterEach
    void cleanUp() {
        if (worker != null) {
            worker.destroyForcibly();
        }
        jdbc.sql("DROP TABLE IF EXISTS " + TASKS).update();
    }

    @Test
    void anImportKilledOrStoppedAnywhereGoesOnFromWhereItStoodAndDoublesNothing() throws Exception {
        ImportId id = imports.upload("clinic/visits-clean.csv");

        order(id, ImportState.CHECKING, ImportStep.READ, ImportState.NEW);
        startWorker();
        killWhen(id, ImportStep.READ, 2000);
        startWorker();
        ImportJob checked = awaitState(id, ImportState.CHECKED);
        assertThat(checked.counts()).isEqualTo(new ImportCounts(VISITS, VISITS, 0, 0, 0, 0, 0, 0, 0));

        order(id, ImportState.RUNNING, ImportStep.MATCH, ImportState.CHECKED);
        awaitRows(id, ImportStep.WRITE, 1000);
        worker.destroy();
        assertThat(worker.waitFor(20, TimeUnit.SECONDS))
                .as("stopped by a signal")
                .isTrue();
        startWorker();
        killWhen(id, ImportStep.WRITE, 4000);
        assertThat(visits()).isBetween(4000, VISITS - 1);
        startWorker();
        awaitState(id, ImportState.FINISHED);

        assertThat(visits()).isEqualTo(VISITS);
        assertThat(derivation.rebuildAll()).isEqualTo(DerivationDifferences.NONE);
        ImportCounts again =
                imports.check(imports.upload("clinic/visits-clean.csv")).counts();
        assertThat(again).isEqualTo(new ImportCounts(VISITS, 0, 0, VISITS, 0, 0, 0, 0, 0));
    }

    /**
     * Goes round from import to undo until each was killed so often, at moments spread over all of it, and looks at the
     * whole base after each: {@code -Drevisit.kills=20} takes some ten minutes.
     */
    @Test
    void importsAndUndosKilledAtRandomLoseAndDoubleNothing() throws Exception {
        Random random = new Random(KILLS);
        Map<ImportStep, Integer> kills = new EnumMap<>(ImportStep.class);
        int rounds = 0;
        while (killsOfUndo(kills) < KILLS || killsOfImport(kills) < KILLS) {
            String file = FILES.get(rounds++ % FILES.size());
            BaseSnapshot before = BaseSnapshot.of(jdbc, clinic);
            ImportId id = imports.upload(file);
            order(id, ImportState.CHECKING, ImportStep.READ, ImportState.NEW);
            killUntil(id, ImportState.CHECKED, random, kills);
            ImportCounts checked = service.job(id).orElseThrow().counts();
            order(id, ImportState.RUNNING, ImportStep.MATCH, ImportState.CHECKED);
            killUntil(id, ImportState.FINISHED, random, kills);
            assertThat(service.job(id).orElseThrow().counts()).isEqualTo(checked);
            assertNothingIsLeftToDo(file, checked);

            assertThat(jobs.orderUndo(id, false, null)).isTrue();
            schedule();
            killUntil(id, ImportState.UNDONE, random, kills);
            assertThat(BaseSnapshot.of(jdbc, clinic).rows()).isEqualTo(before.rows());
        }
        LOG.info("{} imports and their undos were killed: {}", rounds, kills);
    }

    /** The same file again finds every row in the base, once. */
    private void assertNothingIsLeftToDo(String file, ImportCounts counts) {
        assertThat(derivation.rebuildAll()).isEqualTo(DerivationDifferences.NONE);
        ImportCounts again = imports.check(imports.upload(file)).counts();
        assertThat(again.added() + again.updated()).isZero();
        assertThat(again.rejected()).isEqualTo(counts.rejected());
    }

    /** Kills and starts the worker until the state is reached; without a kill once there were enough of them. */
    private void killUntil(ImportId id, ImportState state, Random random, Map<ImportStep, Integer> kills)
            throws Exception {
        while (service.job(id).orElseThrow().state() != state) {
            boolean undo = state == ImportState.UNDONE;
            boolean enough = (undo ? killsOfUndo(kills) : killsOfImport(kills)) >= KILLS;
            startWorker();
            int marks = enough ? Integer.MAX_VALUE : 1 + random.nextInt(undo ? MARKS_OF_AN_UNDO : MARKS_OF_AN_IMPORT);
            awaitMarks(id, marks);
            LockSupport.parkNanos(random.nextLong(MOMENT.toNanos()));
            worker.destroyForcibly().waitFor();
            ImportJob killed = service.job(id).orElseThrow();
            if (killed.state().isAtWork()) {
                kills.merge(killed.step(), 1, Integer::sum);
            }
        }
    }

    /** Until the worker has put its mark so many times, or has come to the end. */
    private void awaitMarks(ImportId id, int marks) {
        ImportJob[] seen = {service.job(id).orElseThrow()};
        int[] moved = {0};
        awaitJob(id, job -> {
            moved[0] += job.step() == seen[0].step() && job.done() == seen[0].done() ? 0 : 1;
            seen[0] = job;
            return moved[0] >= marks || !job.state().isAtWork();
        });
    }

    private static int killsOfUndo(Map<ImportStep, Integer> kills) {
        return kills.getOrDefault(ImportStep.UNDO, 0);
    }

    private static int killsOfImport(Map<ImportStep, Integer> kills) {
        return kills.values().stream().mapToInt(Integer::intValue).sum() - killsOfUndo(kills);
    }

    /** What a person's click does, on the tasks of the second JVM; one that is at work finds it by itself. */
    private void order(ImportId id, ImportState to, ImportStep step, ImportState from) {
        assertThat(jobs.order(id, to, step, true, List.of(from))).isTrue();
        schedule();
    }

    private void schedule() {
        SchedulerClient.Builder.create(dataSource, List.of())
                .tableName(TASKS)
                .jdbcCustomization(new AutodetectJdbcCustomization(dataSource, true))
                .build()
                .scheduleIfNotExists(
                        ImportTask.DESCRIPTOR.instance(clinic.toString()).scheduledTo(clock.instant()));
    }

    private void startWorker() throws IOException {
        worker = SecondJvm.start(
                ImportWorker.class,
                List.of(
                        "--db-scheduler.table-name=" + TASKS,
                        "--db-scheduler.polling-interval=200ms",
                        "--db-scheduler.heartbeat-interval=500ms",
                        "--db-scheduler.missed-heartbeats-limit=6"),
                environment,
                folder.resolve("worker.log"));
    }

    private void awaitRows(ImportId id, ImportStep step, int rows) {
        awaitJob(id, job -> job.step() == step && job.done() >= rows);
    }

    /** Kills the worker once it has so many rows of the step behind it, and so in the middle of the next ones. */
    private void killWhen(ImportId id, ImportStep step, int rows) throws InterruptedException {
        awaitRows(id, step, rows);
        worker.destroyForcibly().waitFor();
        assertThat(service.job(id).orElseThrow().state().isAtWork())
                .as("killed before the end")
                .isTrue();
    }

    private ImportJob awaitState(ImportId id, ImportState state) {
        return awaitJob(id, job -> job.state() == state);
    }

    private ImportJob awaitJob(ImportId id, Predicate<ImportJob> reached) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    assertThat(worker.isAlive()).as("the worker died by itself").isTrue();
                    return reached.test(service.job(id).orElseThrow());
                });
        return service.job(id).orElseThrow();
    }

    private int visits() {
        return sql.sql("SELECT COUNT(*) FROM visit WHERE business_id = :business")
                .query(Integer.class)
                .single();
    }
}
