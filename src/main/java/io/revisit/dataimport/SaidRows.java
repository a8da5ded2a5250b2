package io.revisit.dataimport;

import io.revisit.shared.data.TenantSql;
import org.springframework.stereotype.Component;

/** What the check said of each row, beside what the run found when the base had changed meanwhile. */
@Component
class SaidRows {

    /** A row of which the run would do something else than the check said. */
    static final String DIFFERS =
            "r.said IS NOT NULL AND (r.said <> r.outcome OR (r.outcome <> 'REJECTED' AND NOT (r.said_patient <=> r.patient_id)))";

    private final TenantSql sql;

    SaidRows(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * The step that keeps it, before the others forget it.
     *
     * @param goesOn whether a comparison of the run was begun before: then rows that are kept already hold no outcome any more
     */
    static MatchStep keep(ImportJob job, boolean goesOn) {
        return MatchStep.of("""
                UPDATE %s r SET r.said = r.outcome, r.said_patient = r.patient_id
                WHERE r.business_id = :business AND r.import_id = :import
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord %s
                """.formatted(ImportRows.table(job.kind()), goesOn ? "AND r.said IS NULL" : ""));
    }

    /** How many rows the run would treat otherwise. */
    int different(ImportJob job) {
        return sql.sql("""
                SELECT COUNT(*) FROM %s r
                WHERE r.business_id = :business AND r.import_id = :import AND %s
                """.formatted(ImportRows.table(job.kind()), DIFFERS))
                .param("import", job.id().value())
                .query(Integer.class)
                .single();
    }
}
