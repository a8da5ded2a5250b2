package io.revisit.dataimport;

import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an import brought that is still in the base, and what of it an undo keeps. */
@Component
class UndoRecords {

    private static final String LOCK_SUMMARIES = """
            SELECT s.patient_id FROM patient_summary s FORCE INDEX (PRIMARY)
            WHERE s.business_id = :business AND s.patient_id IN (:patients) ORDER BY s.patient_id FOR UPDATE
            """;
    private static final String LOCK_PATIENTS = """
            SELECT p.id FROM patient p FORCE INDEX (PRIMARY)
            WHERE p.business_id = :business AND p.id IN (:patients) ORDER BY p.id FOR UPDATE
            """;
    private static final String NAME = "TRIM(CONCAT_WS(' ', p.surname, p.given_name, p.patronymic)) AS patient_name";

    private final TenantSql sql;

    UndoRecords(TenantSql sql) {
        this.sql = sql;
    }

    /** Who records a visit of one of the rows' patients or changes them waits for the end of the transaction. */
    void lock(ImportJob job, RowUndo undo, int from, int to) {
        List<Long> patients =
                rows(job, undo.patients(), from, to).query(Long.class).list();
        if (!patients.isEmpty()) {
            for (String statement : List.of(LOCK_SUMMARIES, LOCK_PATIENTS)) {
                sql.sql(statement).param("patients", patients).query(Long.class).list();
            }
        }
    }

    List<UndoRecord> of(ImportJob job, RowUndo undo, int from, int to) {
        return rows(job, undo.records(), from, to)
                .query((row, _) -> new UndoRecord(
                        row.getInt("record_no"), row.getLong("record_id"), row.getBoolean("made"), reason(row)))
                .list();
    }

    /** What an undo would do now. */
    UndoPlan plan(ImportJob job, RowUndo undo) {
        String counted = """
                SELECT COALESCE(SUM(c.made AND c.reason IS NULL), 0) AS removed,
                       COALESCE(SUM(NOT c.made AND c.reason IS NULL), 0) AS restored,
                       COALESCE(SUM(c.made AND c.reason IN ('EDITED', 'TOUCHED')), 0) AS changed_added,
                       COALESCE(SUM(NOT c.made AND c.reason IN ('EDITED', 'TOUCHED')), 0) AS changed_old,
                       COALESCE(SUM(c.reason NOT IN ('EDITED', 'TOUCHED')), 0) AS bound
                FROM (
                """ + undo.records() + ") c";
        return rows(job, counted, 1, job.counts().total())
                .query((row, _) -> new UndoPlan(
                        row.getInt("removed"),
                        row.getInt("restored"),
                        row.getInt("changed_added"),
                        row.getInt("changed_old"),
                        row.getInt("bound")))
                .single();
    }

    /** What an undo would keep by default now, in the order of the file. */
    List<KeptRecord> toBeKept(ImportJob job, RowUndo undo, int limit) {
        String kept = "SELECT c.patient_id, c.day, c.reason, " + NAME + " FROM (\n" + undo.records() + """
                ) c
                JOIN patient p ON p.business_id = :business AND p.id = c.patient_id
                WHERE c.reason IS NOT NULL
                ORDER BY c.record_no LIMIT :limit
                """;
        return rows(job, kept, 1, job.counts().total())
                .param("limit", limit)
                .query((row, _) -> keptRecord(row))
                .list();
    }

    /** What the undo kept, in the order of the file. */
    List<KeptRecord> kept(ImportJob job, int limit) {
        String day = switch (job.kind()) {
            case PATIENTS -> "NULL";
            case VISITS -> "r.visit_day";
        };
        return rows(
                        job,
                        "SELECT p.id AS patient_id, " + day + " AS day, r.kept AS reason, " + NAME
                                + """

                FROM %s r
                JOIN patient p ON p.business_id = r.business_id AND p.id = r.patient_id
                WHERE r.business_id = :business AND r.import_id = :import
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.kept IS NOT NULL
                ORDER BY r.record_no LIMIT :limit
                """.formatted(ImportRows.table(job.kind())),
                        1,
                        job.counts().total())
                .param("limit", limit)
                .query((row, _) -> keptRecord(row))
                .list();
    }

    /** Notes at the rows why what they brought stays. */
    void markKept(ImportJob job, List<UndoRecord> kept) {
        for (KeptReason reason : KeptReason.values()) {
            List<Integer> rows = kept.stream()
                    .filter(record -> record.reason() == reason)
                    .map(UndoRecord::recordNo)
                    .toList();
            if (!rows.isEmpty()) {
                sql.sql("UPDATE " + ImportRows.table(job.kind()) + " SET kept = :reason"
                                + " WHERE business_id = :business AND import_id = :import AND record_no IN (:rows)")
                        .param("import", job.id().value())
                        .param("reason", reason.name())
                        .param("rows", rows)
                        .update();
            }
        }
    }

    private JdbcClient.StatementSpec rows(ImportJob job, String statement, int from, int to) {
        return sql.sql(statement)
                .param("import", job.id().value())
                .param("firstRecord", from)
                .param("lastRecord", to);
    }

    private static KeptRecord keptRecord(ResultSet row) throws SQLException {
        return new KeptRecord(
                new PatientId(row.getLong("patient_id")),
                row.getString("patient_name"),
                row.getObject("day", LocalDate.class),
                KeptReason.valueOf(row.getString("reason")));
    }

    private static @Nullable KeptReason reason(ResultSet row) throws SQLException {
        String name = row.getString("reason");
        return name == null ? null : KeptReason.valueOf(name);
    }
}
