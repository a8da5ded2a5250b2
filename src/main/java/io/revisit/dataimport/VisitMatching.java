package io.revisit.dataimport;

import io.revisit.shared.data.TenantSql;
import org.springframework.stereotype.Component;

/**
 * Finds for every row of a file of visits whose it is and whether the visit is there: by its number in the clinic's
 * program, else by patient, moment and doctor.
 */
@Component
class VisitMatching {

    private final TenantSql sql;

    VisitMatching(TenantSql sql) {
        this.sql = sql;
    }

    /** Sets patient, visit, first row and outcome of every row; can be repeated. */
    void match(ImportJob job) {
        forget(job);
        matchPatientByCard(job);
        matchPatientByPhoneAndName(job);
        refuseUnknown(job);
        findNames(job);
        findFirstRows(job);
        findVisits(job);
        compare(job);
    }

    private void forget(ImportJob job) {
        run(job, """
                UPDATE import_visit_row r SET r.outcome = 'PENDING', r.refusal = NULL, r.patient_id = NULL,
                    r.visit_id = NULL, r.root_no = NULL
                WHERE r.business_id = :business AND r.import_id = :import
                  AND (r.outcome <> 'REJECTED' OR r.refusal IS NOT NULL)
                """);
    }

    private void matchPatientByCard(ImportJob job) {
        run(job, """
                UPDATE import_visit_row r
                JOIN patient p ON p.business_id = r.business_id AND p.card_number = r.card_number
                SET r.patient_id = COALESCE(p.merged_into, p.id)
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'PENDING'
                """);
    }

    private void matchPatientByPhoneAndName(ImportJob job) {
        run(job, """
                UPDATE import_visit_row r
                JOIN (
                    SELECT x.record_no, MIN(p.id) AS patient_id, COUNT(*) AS candidates
                    FROM import_visit_row x
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

    private void refuseUnknown(ImportJob job) {
        run(job, """
                UPDATE import_visit_row r SET r.outcome = 'REJECTED', r.refusal = 'UNKNOWN_PATIENT'
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'PENDING'
                  AND r.patient_id IS NULL
                """);
    }

    /** The ids of those names that the dictionaries have. */
    void findNames(ImportJob job) {
        run(job, """
                UPDATE import_visit_row r
                LEFT JOIN doctor d ON d.business_id = r.business_id AND d.name_key = r.doctor_key
                LEFT JOIN direction n ON n.business_id = r.business_id AND n.name_key = r.direction_key
                LEFT JOIN staff_member s ON s.business_id = r.business_id AND s.name_key = r.staff_key
                LEFT JOIN branch b ON b.business_id = r.business_id AND b.name_key = r.branch_key
                SET r.doctor_id = d.id, r.direction_id = n.id, r.staff_id = s.id, r.branch_id = b.id
                WHERE r.business_id = :business AND r.import_id = :import
                """);
    }

    private void findFirstRows(ImportJob job) {
        firstRowBy(job, "x.external_number", "x.external_number IS NOT NULL");
        firstRowBy(
                job,
                "x.patient_id, x.starts_at, COALESCE(x.doctor_key, ''), COALESCE(x.service, '')",
                "x.external_number IS NULL");
    }

    private void firstRowBy(ImportJob job, String columns, String which) {
        run(job, """
                UPDATE import_visit_row r
                JOIN (
                    SELECT x.record_no, MIN(x.record_no) OVER (PARTITION BY %s) AS root_no
                    FROM import_visit_row x
                    WHERE x.business_id = :business AND x.import_id = :import AND x.outcome = 'PENDING' AND %s
                ) m ON m.record_no = r.record_no
                SET r.root_no = m.root_no
                WHERE r.business_id = :business AND r.import_id = :import
                """.formatted(columns, which));
    }

    private void findVisits(ImportJob job) {
        run(job, """
                UPDATE import_visit_row r
                JOIN visit v ON v.business_id = r.business_id AND v.external_number = r.external_number
                SET r.visit_id = v.id
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'PENDING'
                """);
        run(job, """
                UPDATE import_visit_row r
                JOIN (
                    SELECT x.record_no, MIN(v.id) AS visit_id
                    FROM import_visit_row x
                    JOIN visit v ON v.business_id = x.business_id AND v.patient_id = x.patient_id
                        AND v.visit_day = x.visit_day AND v.starts_at = x.starts_at AND v.doctor_id <=> x.doctor_id
                        AND v.service <=> x.service
                    WHERE x.business_id = :business AND x.import_id = :import AND x.outcome = 'PENDING'
                      AND x.external_number IS NULL
                    GROUP BY x.record_no
                ) m ON m.record_no = r.record_no
                SET r.visit_id = m.visit_id
                WHERE r.business_id = :business AND r.import_id = :import
                """);
    }

    /** A newer export knows better how a visit went; what a row leaves empty stays as it is. */
    private void compare(ImportJob job) {
        run(job, """
                UPDATE import_visit_row r
                SET r.outcome = CASE WHEN r.root_no < r.record_no THEN 'REPEATED' ELSE 'NEW' END
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'PENDING'
                  AND (r.root_no < r.record_no OR r.visit_id IS NULL)
                """);
        run(job, """
                UPDATE import_visit_row r
                JOIN visit v ON v.business_id = r.business_id AND v.id = r.visit_id
                SET r.outcome = CASE WHEN v.patient_id <> r.patient_id OR v.starts_at <> r.starts_at
                        OR v.status <> r.status OR v.gross <> r.gross
                        OR (r.doctor IS NOT NULL AND NOT (v.doctor_id <=> COALESCE(r.doctor_id, -1)))
                        OR (r.direction IS NOT NULL AND NOT (v.direction_id <=> COALESCE(r.direction_id, -1)))
                        OR (r.staff IS NOT NULL AND NOT (v.staff_id <=> COALESCE(r.staff_id, -1)))
                        OR (r.branch IS NOT NULL AND NOT (v.branch_id <=> COALESCE(r.branch_id, -1)))
                        OR (r.service IS NOT NULL AND NOT (v.service <=> r.service))
                    THEN 'UPDATED' ELSE 'UNCHANGED' END
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome = 'PENDING'
                """);
    }

    private void run(ImportJob job, String statement) {
        sql.sql(statement).param("import", job.id().value()).update();
    }
}
