package io.revisit.dataimport;

import io.revisit.patient.PatientId;
import io.revisit.visit.VisitDerivation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes visits of an import out of the base; summaries and tags of their patients follow. */
@Component
class VisitUndo implements RowUndo {

    private static final String RECORDS = """
            SELECT r.record_no, v.id AS record_id, v.patient_id, v.visit_day AS day, r.outcome = 'NEW' AS made,
                   CASE WHEN r.outcome = 'NEW' AND EXISTS (
                            SELECT 1 FROM refund f
                            WHERE f.business_id = v.business_id AND f.visit_id = v.id) THEN 'REFUNDED'
                        WHEN r.outcome = 'UPDATED' AND NOT EXISTS (
                            SELECT 1 FROM patient e
                            WHERE e.business_id = b.business_id AND e.id = b.patient_id AND NOT e.gone) THEN 'GONE'
                        WHEN v.version <> COALESCE(b.left_version, 0) THEN 'EDITED'
                   END AS reason
            FROM import_visit_row r FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN visit v FORCE INDEX (PRIMARY) ON v.business_id = r.business_id AND v.id = r.visit_id
            LEFT JOIN import_visit_before b ON b.business_id = r.business_id AND b.import_id = r.import_id
                AND b.visit_id = r.visit_id
            WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
              AND ((r.outcome = 'NEW' AND v.import_id = r.import_id)
                   OR (r.outcome = 'UPDATED' AND b.visit_id IS NOT NULL))
            """;

    /** Visits as they are, before the rows change them. */
    static final String KEEP = """
            INSERT INTO import_visit_before (business_id, import_id, visit_id, left_version, version, patient_id, starts_at,
                visit_day, status, gross, doctor_id, direction_id, branch_id, staff_id, service)
            SELECT :business, r.import_id, v.id, v.version + 1, v.version, v.patient_id, v.starts_at, v.visit_day, v.status,
                   v.gross, v.doctor_id, v.direction_id, v.branch_id, v.staff_id, v.service
            FROM import_visit_row r FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN visit v FORCE INDEX (PRIMARY) ON v.business_id = r.business_id AND v.id = r.visit_id
            WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
              AND r.outcome = 'UPDATED'
            """;

    private static final String RESTORE = """
            UPDATE visit v
            JOIN import_visit_before b ON b.business_id = v.business_id AND b.visit_id = v.id
            SET v.version = CASE WHEN v.version = b.left_version THEN b.version ELSE v.version + 1 END,
                v.patient_id = b.patient_id, v.starts_at = b.starts_at, v.visit_day = b.visit_day, v.status = b.status,
                v.gross = b.gross, v.doctor_id = b.doctor_id, v.direction_id = b.direction_id, v.branch_id = b.branch_id,
                v.staff_id = b.staff_id, v.service = b.service
            WHERE v.business_id = :business AND b.import_id = :import AND v.id IN (:visits)
            """;

    /** Whose visits they are, and whose they were. */
    private static final String PATIENTS = """
            SELECT v.patient_id FROM visit v WHERE v.business_id = :business AND v.id IN (:visits)
            UNION
            SELECT b.patient_id FROM import_visit_before b
            WHERE b.business_id = :business AND b.import_id = :import AND b.visit_id IN (:visits)
            """;

    private static final String PATIENTS_OF_ROWS = """
            SELECT DISTINCT v.patient_id FROM import_visit_row r
            JOIN visit v ON v.business_id = r.business_id AND v.id = r.visit_id
            WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
            """;

    private final ImportStatements statements;
    private final VisitDerivation derivation;

    VisitUndo(ImportStatements statements, VisitDerivation derivation) {
        this.statements = statements;
        this.derivation = derivation;
    }

    @Override
    public String records() {
        return RECORDS;
    }

    @Override
    public String patients() {
        return PATIENTS_OF_ROWS;
    }

    @Override
    public void remove(ImportJob job, List<Long> visits) {
        change(job, visits, "DELETE FROM visit WHERE business_id = :business AND id IN (:visits)");
    }

    @Override
    public void restore(ImportJob job, List<Long> visits) {
        change(job, visits, RESTORE);
    }

    private void change(ImportJob job, List<Long> visits, String statement) {
        List<PatientId> patients =
                statements.on(job, PATIENTS).param("visits", visits).query(Long.class).list().stream()
                        .map(PatientId::new)
                        .toList();
        statements.on(job, statement).param("visits", visits).update();
        statements
                .on(
                        job,
                        "DELETE FROM import_visit_before"
                                + " WHERE business_id = :business AND import_id = :import AND visit_id IN (:visits)")
                .param("visits", visits)
                .update();
        derivation.refresh(patients);
    }
}
