package io.revisit.dataimport;

import io.revisit.business.Dictionary;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.parsing.ProblemReason;
import io.revisit.dataimport.parsing.RowProblem;
import io.revisit.dataimport.parsing.Severity;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a check found, row by row. */
@Component
class ImportRowQuery {

    private final TenantSql sql;
    private final SaidRows saidRows;
    private final FieldChanges changes;

    ImportRowQuery(TenantSql sql, SaidRows saidRows, FieldChanges changes) {
        this.sql = sql;
        this.saidRows = saidRows;
        this.changes = changes;
    }

    List<ImportRow> page(ImportJob job, RowList list, int offset, int limit) {
        List<ImportRow> rows = sql.sql(
                        """
                SELECT %s FROM %s r
                WHERE r.business_id = :business AND r.import_id = :import AND %s
                ORDER BY r.record_no LIMIT :limit OFFSET :offset
                """.formatted(columns(job.kind()), ImportRows.table(job.kind()), condition(list)))
                .param("import", job.id().value())
                .param("outcome", list.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> row(row))
                .list();
        return withChanges(job, rows);
    }

    /** How many rows the run would treat otherwise than the check said. */
    int changed(ImportJob job) {
        return saidRows.different(job);
    }

    private static String condition(RowList list) {
        return switch (list) {
            case WARNED -> "r.warned AND r.outcome NOT IN ('REJECTED', 'SKIPPED')";
            case AMBIGUOUS -> "r.outcome = 'REJECTED' AND r.refusal = 'AMBIGUOUS_PATIENT'";
            case CHANGED -> SaidRows.DIFFERS;
            case NEW, UPDATED, UNCHANGED, REPEATED, SKIPPED, REJECTED -> "r.outcome = :outcome";
        };
    }

    private List<ImportRow> withChanges(ImportJob job, List<ImportRow> rows) {
        Map<Integer, List<FieldChange>> found = changes.of(
                job,
                rows.stream()
                        .filter(row -> row.outcome() == RowOutcome.UPDATED)
                        .map(ImportRow::recordNumber)
                        .toList());
        return rows.stream()
                .map(row -> row.withChanges(found.getOrDefault(row.recordNumber(), List.of())))
                .toList();
    }

    private static String columns(FileKind kind) {
        String common =
                "(SELECT q.id FROM patient q WHERE q.business_id = r.business_id AND q.id = r.patient_id) AS patient_id, "
                        + "r.record_no, r.row_no, r.outcome, r.said, r.refusal, r.problems, r.cells, r.card_number, r.phone, ";
        return common
                + switch (kind) {
                    case PATIENTS ->
                        "CONCAT_WS(' ', r.surname, r.given_name, r.patronymic) AS who, r.birth_date AS day, "
                                + "NULL AS doctor, NULL AS gross";
                    case VISITS -> "COALESCE(r.patient_name, '') AS who, r.visit_day AS day, r.doctor, r.gross";
                };
    }

    private static ImportRow row(ResultSet row) throws SQLException {
        RowOutcome outcome = outcome(row.getString("outcome"));
        Long patient = row.getObject("patient_id", Long.class);
        String who = row.getString("who");
        String said = row.getString("said");
        return new ImportRow(
                row.getInt("row_no"),
                row.getInt("record_no"),
                outcome,
                said == null || outcome(said) == outcome ? null : outcome(said),
                who == null ? "" : who,
                facts(row),
                List.of(),
                problems(row.getString("problems"), row.getString("refusal")),
                patient == null || outcome == RowOutcome.NEW ? null : new PatientId(patient),
                ImportJson.cells(row.getString("cells")));
    }

    private static RowOutcome outcome(String stored) {
        return RowOutcome.valueOf(stored);
    }

    private static ImportRowFacts facts(ResultSet row) throws SQLException {
        String card = row.getString("card_number");
        String phone = row.getString("phone");
        LocalDate day = row.getObject("day", LocalDate.class);
        String doctor = row.getString("doctor");
        BigDecimal gross = row.getBigDecimal("gross");
        return new ImportRowFacts(card, phone, day, doctor, gross);
    }

    /** What reading found, and what matching refused. */
    static List<RowProblem> problems(@Nullable String json, @Nullable String refusal) {
        List<RowProblem> problems = new ArrayList<>(ImportJson.problems(json));
        if (refusal != null) {
            problems.add(new RowProblem("", "", Severity.REJECTED, ProblemReason.valueOf(refusal), List.of()));
        }
        return problems;
    }

    List<NewName> newNames(ImportJob job, List<Dictionary> dictionaries) {
        List<NewName> names = new ArrayList<>();
        for (Dictionary dictionary : dictionaries) {
            names.addAll(newNames(job, dictionary));
        }
        return names;
    }

    private List<NewName> newNames(ImportJob job, Dictionary dictionary) {
        String table = dictionary == Dictionary.STAFF ? "staff_member" : column(dictionary);
        String name = job.kind() == FileKind.VISITS ? column(dictionary) : "digitized_by";
        String key = job.kind() == FileKind.VISITS ? column(dictionary) + "_key" : "digitized_key";
        if (job.kind() == FileKind.PATIENTS && dictionary != Dictionary.STAFF) {
            return newNamesOfTags(job, dictionary);
        }
        return sql.sql("""
                SELECT MIN(r.%1$s) AS name, COUNT(*) AS name_rows FROM %2$s r
                LEFT JOIN %3$s d ON d.business_id = r.business_id AND d.name_key = r.%4$s
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome NOT IN ('REJECTED', 'SKIPPED')
                  AND r.%4$s IS NOT NULL AND d.id IS NULL
                GROUP BY r.%4$s ORDER BY name
                LIMIT 1000
                """.formatted(name, ImportRows.table(job.kind()), table, key))
                .param("import", job.id().value())
                .query((row, _) -> new NewName(dictionary, row.getString("name"), row.getInt("name_rows")))
                .list();
    }

    /** Doctors and directions whom rows of patients name as tags. */
    private List<NewName> newNamesOfTags(ImportJob job, Dictionary dictionary) {
        if (dictionary == Dictionary.BRANCH) {
            return List.of();
        }
        return sql.sql("""
                SELECT MIN(w.name) AS name, COUNT(*) AS name_rows FROM import_tag_row w
                JOIN import_patient_row r ON r.business_id = w.business_id AND r.import_id = w.import_id
                    AND r.record_no = w.record_no AND r.outcome <> 'REJECTED'
                LEFT JOIN %s d ON d.business_id = w.business_id AND d.name_key = w.name_key
                WHERE w.business_id = :business AND w.import_id = :import AND w.kind = :kind AND d.id IS NULL
                GROUP BY w.name_key ORDER BY name
                LIMIT 1000
                """.formatted(column(dictionary)))
                .param("import", job.id().value())
                .param("kind", dictionary.name())
                .query((row, _) -> new NewName(dictionary, row.getString("name"), row.getInt("name_rows")))
                .list();
    }

    private static String column(Dictionary dictionary) {
        return switch (dictionary) {
            case DOCTOR -> "doctor";
            case DIRECTION -> "direction";
            case BRANCH -> "branch";
            case STAFF -> "staff";
        };
    }
}
