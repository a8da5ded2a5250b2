package io.revisit.dataimport;

import io.revisit.shared.data.TenantSql;
import org.springframework.stereotype.Component;

/**
 * Finds for every row of a file of patients whom it is about, by a few statements over all rows: the card number first,
 * else phone, surname and given name that nothing contradicts; two candidates are nobody (DOMAIN.md, Patient).
 */
@Component
class PatientMatching {

    private final TenantSql sql;

    PatientMatching(TenantSql sql) {
        this.sql = sql;
    }

    /** Sets patient, first row and outcome of every row; can be repeated. */
    void match(ImportJob job) {
        forget(job);
        matchByCard(job);
        matchByPhoneAndName(job);
        findFirstRows(job);
        refuseSeveralFirstRows(job);
        takePatientOfFirstRow(job);
        compare(job);
    }

    private void forget(ImportJob job) {
        run(job, """
                UPDATE import_patient_row r SET r.outcome = 'PENDING', r.refusal = NULL, r.patient_id = NULL, r.root_no = NULL
                WHERE r.business_id = :business AND r.import_id = :import
                  AND (r.outcome <> 'REJECTED' OR r.refusal IS NOT NULL)
                """);
    }

    private void matchByCard(ImportJob job) {
        run(job, """
                UPDATE import_patient_row r
                JOIN patient p ON p.business_id = r.business_id AND p.card_number = r.card_number
                SET r.patient_id = COALESCE(p.merged_into, p.id)
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'PENDING'
                """);
    }

    private void matchByPhoneAndName(ImportJob job) {
        run(job, """
                UPDATE import_patient_row r
                JOIN (
                    SELECT x.record_no, MIN(p.id) AS patient_id, COUNT(*) AS candidates
                    FROM import_patient_row x
                    JOIN patient p ON p.business_id = x.business_id AND p.phone = x.phone AND p.match_key = x.match_key
                        AND NOT p.gone AND %s
                    WHERE x.business_id = :business AND x.import_id = :import AND x.outcome = 'PENDING'
                      AND x.patient_id IS NULL
                    GROUP BY x.record_no
                ) m ON m.record_no = r.record_no
                SET r.patient_id = CASE WHEN m.candidates = 1 THEN m.patient_id END,
                    r.outcome = CASE WHEN m.candidates = 1 THEN 'PENDING' ELSE 'REJECTED' END,
                    r.refusal = CASE WHEN m.candidates = 1 THEN NULL ELSE 'AMBIGUOUS_PATIENT' END
                WHERE r.business_id = :business AND r.import_id = :import
                """.formatted(MatchingSql.agrees("x", "p")));
    }

    /** The first row of the same patient: by the patient of the base, by the card, else by phone and name. */
    private void findFirstRows(ImportJob job) {
        firstRowBy(job, "patient_id", "x.patient_id IS NOT NULL");
        firstRowBy(job, "card_number", "x.patient_id IS NULL AND x.card_number IS NOT NULL");
        run(job, """
                UPDATE import_patient_row r
                JOIN (
                    SELECT x.record_no, MIN(e.record_no) AS root_no
                    FROM import_patient_row x
                    JOIN import_patient_row e ON e.business_id = x.business_id AND e.import_id = x.import_id
                        AND e.phone = x.phone AND e.match_key = x.match_key AND e.record_no < x.record_no
                        AND e.outcome = 'PENDING' AND %s
                    WHERE x.business_id = :business AND x.import_id = :import AND x.outcome = 'PENDING'
                      AND x.patient_id IS NULL AND (x.root_no IS NULL OR x.root_no = x.record_no)
                    GROUP BY x.record_no
                ) m ON m.record_no = r.record_no
                SET r.root_no = m.root_no
                WHERE r.business_id = :business AND r.import_id = :import
                """.formatted(MatchingSql.rowsAgree("x", "e")));
        run(job, """
                UPDATE import_patient_row r SET r.root_no = r.record_no
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'PENDING' AND r.root_no IS NULL
                """);
        while (followFirstRow(job) > 0) {
            // A first row may itself repeat an earlier one: each pass halves the way.
        }
    }

    private void firstRowBy(ImportJob job, String column, String which) {
        run(job, """
                UPDATE import_patient_row r
                JOIN (
                    SELECT x.record_no, MIN(x.record_no) OVER (PARTITION BY x.%s) AS root_no
                    FROM import_patient_row x
                    WHERE x.business_id = :business AND x.import_id = :import AND x.outcome = 'PENDING' AND %s
                ) m ON m.record_no = r.record_no
                SET r.root_no = m.root_no
                WHERE r.business_id = :business AND r.import_id = :import
                """.formatted(column, which));
    }

    private int followFirstRow(ImportJob job) {
        return run(job, """
                UPDATE import_patient_row r
                JOIN import_patient_row e ON e.business_id = r.business_id AND e.import_id = r.import_id
                    AND e.record_no = r.root_no AND e.root_no < e.record_no
                SET r.root_no = e.root_no
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'PENDING'
                """);
    }

    /** A row without a card that fits two patients of the file is nobody's. */
    private void refuseSeveralFirstRows(ImportJob job) {
        run(job, """
                UPDATE import_patient_row r
                JOIN (
                    SELECT x.record_no
                    FROM import_patient_row x
                    JOIN import_patient_row e ON e.business_id = x.business_id AND e.import_id = x.import_id
                        AND e.phone = x.phone AND e.match_key = x.match_key AND e.record_no < x.record_no
                        AND e.outcome = 'PENDING' AND e.root_no = e.record_no AND %s
                    WHERE x.business_id = :business AND x.import_id = :import AND x.outcome = 'PENDING'
                      AND x.patient_id IS NULL AND x.root_no < x.record_no
                    GROUP BY x.record_no
                    HAVING COUNT(*) > 1
                ) m ON m.record_no = r.record_no
                SET r.outcome = 'REJECTED', r.refusal = 'AMBIGUOUS_PATIENT'
                WHERE r.business_id = :business AND r.import_id = :import
                """.formatted(MatchingSql.rowsAgree("x", "e")));
    }

    private void takePatientOfFirstRow(ImportJob job) {
        run(job, """
                UPDATE import_patient_row r
                JOIN import_patient_row e ON e.business_id = r.business_id AND e.import_id = r.import_id
                    AND e.record_no = r.root_no
                SET r.patient_id = e.patient_id
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'PENDING'
                  AND r.root_no < r.record_no
                """);
    }

    private void compare(ImportJob job) {
        run(job, """
                UPDATE import_patient_row r SET r.outcome = CASE WHEN r.root_no < r.record_no THEN 'REPEATED' ELSE 'NEW' END
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'PENDING'
                  AND (r.root_no < r.record_no OR r.patient_id IS NULL)
                """);
        run(job, """
                UPDATE import_patient_row r
                JOIN patient p ON p.business_id = r.business_id AND p.id = r.patient_id
                SET r.outcome = CASE WHEN %s THEN 'UPDATED' ELSE 'UNCHANGED' END
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'PENDING'
                """.formatted(PatientColumns.changes(job.settings())));
    }

    private int run(ImportJob job, String statement) {
        return sql.sql(statement).param("import", job.id().value()).update();
    }
}
