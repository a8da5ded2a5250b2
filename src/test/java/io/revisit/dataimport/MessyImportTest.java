package io.revisit.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.dataimport.messy.MessyExport;
import io.revisit.dataimport.messy.MessyExport.TrueRow;
import io.revisit.dataimport.messy.MessyExports;
import io.revisit.dataimport.messy.TruePerson;
import io.revisit.shared.data.TenantSql;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Imports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Made-up exports go through the whole engine, and the base holds the people that they were made from, each once. How many: system
 * property {@code revisit.messy}, and from which seed on: {@code revisit.messy.first}; thousands take an hour.
 */
@DatabaseTest
class MessyImportTest {

    private static final int EXPORTS = Integer.getInteger("revisit.messy", 60);
    private static final long FIRST = Long.getLong("revisit.messy.first", 0);

    @Autowired
    private Clinics clinics;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportService service;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private ImportProcess process;

    @Autowired
    private TenantSql sql;

    @Test
    void theBaseHoldsThePeopleThatAnExportWasMadeFrom() {
        List<String> wrong = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + EXPORTS; seed++) {
            clinics.openAsOwner();
            MessyExport export = MessyExports.of(seed);

            run(export);
            String people = difference(people(), people(export));
            ImportCounts again = run(export);

            if (!people.isEmpty() || again.added() + again.updated() + again.rejected() > 0) {
                wrong.add(export.layout() + "\n    " + people + "\n    again: " + again);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private ImportCounts run(MessyExport export) {
        ImportId id = imports.upload(export.name(), export.content());
        goOn(id, ImportState.CHECKING, ImportStep.READ, ImportState.NEW);
        goOn(id, ImportState.RUNNING, ImportStep.MATCH, ImportState.CHECKED);
        ImportJob job = service.job(id).orElseThrow();
        assertThat(job.state()).as(export.layout()).isEqualTo(ImportState.FINISHED);
        return job.counts();
    }

    private void goOn(ImportId id, ImportState to, ImportStep step, ImportState from) {
        jobs.order(id, to, step, true, List.of(from));
        process.goOn(service.job(id).orElseThrow());
    }

    private static String difference(List<String> found, List<String> expected) {
        List<String> tooMany = new ArrayList<>(found);
        expected.forEach(tooMany::remove);
        List<String> missing = new ArrayList<>(expected);
        found.forEach(missing::remove);
        return tooMany.isEmpty() && missing.isEmpty() ? "" : "made " + missing + " found " + tooMany;
    }

    /** Each person once, spelled as where they stand first. */
    private static List<String> people(MessyExport export) {
        List<TruePerson> people = new ArrayList<>();
        for (TrueRow row : export.rows()) {
            if (people.stream().noneMatch(row.person()::isSameAs)) {
                people.add(row.person());
            }
        }
        return people.stream().map(MessyImportTest::facts).toList();
    }

    private static String facts(TruePerson person) {
        return facts(
                person.surname(),
                person.given(),
                person.patronymic(),
                person.phone(),
                person.secondPhone(),
                person.email(),
                person.born(),
                person.card(),
                new TreeSet<>(person.tags()),
                person.comment());
    }

    private static String facts(@Nullable Object... facts) {
        return Arrays.toString(facts);
    }

    private List<String> people() {
        return sql.sql("""
                SELECT p.surname, p.given_name, p.patronymic, p.phone, p.second_phone, p.email, p.birth_date,
                       p.card_number, p.comment, (
                           SELECT GROUP_CONCAT(t.name ORDER BY t.name SEPARATOR ',')
                           FROM patient_tag g
                           JOIN tag t ON t.business_id = g.business_id AND t.id = g.tag_id
                           WHERE g.business_id = p.business_id AND g.patient_id = p.id) AS tags
                FROM patient p
                WHERE p.business_id = :business
                """)
                .query((row, _) -> {
                    String tags = row.getString("tags");
                    return facts(
                            row.getString("surname"),
                            row.getString("given_name"),
                            row.getString("patronymic"),
                            row.getString("phone"),
                            row.getString("second_phone"),
                            row.getString("email"),
                            row.getDate("birth_date"),
                            row.getString("card_number"),
                            tags == null ? new TreeSet<>() : new TreeSet<>(List.of(tags.split(","))),
                            row.getString("comment"));
                })
                .list();
    }
}
