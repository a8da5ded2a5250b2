package io.revisit.dataimport;

import io.revisit.dataimport.mapping.FileKind;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** What both kinds of stored rows have in common. */
@Component
class ImportRows {

    private final TenantSql sql;

    ImportRows(TenantSql sql) {
        this.sql = sql;
    }

    static String table(FileKind kind) {
        return switch (kind) {
            case PATIENTS -> "import_patient_row";
            case VISITS -> "import_visit_row";
        };
    }

    /** Removes stored rows, at most so many; says how many there were. */
    int delete(FileKind kind, ImportId id, int limit) {
        int deleted = delete(table(kind), id, limit) + delete("import_twin", id, limit);
        if (kind == FileKind.PATIENTS) {
            for (String more : List.of("import_tag_row", "import_custom_row", "import_custom_column")) {
                deleted += delete(more, id, limit);
            }
        }
        return deleted;
    }

    private int delete(String table, ImportId id, int limit) {
        return sql.sql("DELETE FROM " + table + " WHERE business_id = :business AND import_id = :import LIMIT :limit")
                .param("import", id.value())
                .param("limit", limit)
                .update();
    }

    ImportCounts count(FileKind kind, ImportId id) {
        return sql.sql("""
                SELECT COUNT(*) AS total, COALESCE(SUM(r.outcome = 'NEW'), 0) AS added,
                       COALESCE(SUM(r.outcome = 'UPDATED'), 0) AS updated,
                       COALESCE(SUM(r.outcome = 'UNCHANGED'), 0) AS unchanged,
                       COALESCE(SUM(r.outcome = 'REPEATED'), 0) AS repeated,
                       COALESCE(SUM(r.outcome = 'SKIPPED'), 0) AS skipped,
                       COALESCE(SUM(r.warned AND r.outcome NOT IN ('REJECTED', 'SKIPPED')), 0) AS warned,
                       COALESCE(SUM(r.outcome = 'REJECTED'), 0) AS rejected,
                       COALESCE(SUM(r.refusal = 'AMBIGUOUS_PATIENT'), 0) AS ambiguous
                FROM %s r
                WHERE r.business_id = :business AND r.import_id = :import
                """.formatted(table(kind)))
                .param("import", id.value())
                .query((row, _) -> new ImportCounts(
                        row.getInt("total"),
                        row.getInt("added"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("repeated"),
                        row.getInt("skipped"),
                        row.getInt("warned"),
                        row.getInt("rejected"),
                        row.getInt("ambiguous")))
                .single();
    }

    /** The number of the last stored row; 0 when there is none. */
    int last(FileKind kind, ImportId id) {
        return sql.sql("SELECT COALESCE(MAX(record_no), 0) FROM " + table(kind)
                        + " WHERE business_id = :business AND import_id = :import")
                .param("import", id.value())
                .query(Integer.class)
                .single();
    }

    /** Whether the step has anything to change in this file. */
    boolean isThereAnythingToDo(ImportId id, MatchStep step) {
        String question = step.question();
        return question == null
                || sql.sql(question)
                        .param("import", id.value())
                        .query(Boolean.class)
                        .single();
    }

    /** Runs a step of the matching for the rows with these numbers; gives how many it changed. */
    int match(ImportId id, MatchStep step, int from, int to) {
        return sql.sql(step.sql())
                .param("import", id.value())
                .param("firstRecord", from)
                .param("lastRecord", to)
                .update();
    }
}
