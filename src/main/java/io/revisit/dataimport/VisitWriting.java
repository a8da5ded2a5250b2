package io.revisit.dataimport;

import io.revisit.business.Dictionary;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.UtcTime;
import io.revisit.visit.VisitDerivation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes checked rows of visits to the base, set-based, with everything that follows from them. */
@Component
class VisitWriting implements RowWriting {

    /** Their patients' summaries are worked out in the same transaction, from a list of ids. */
    private static final int WRITTEN_AT_ONCE = 1_000;

    private final ImportStatements statements;
    private final Ids ids;
    private final ImportNames names;
    private final VisitDerivation derivation;
    private final Clock clock;

    VisitWriting(ImportStatements statements, Ids ids, ImportNames names, VisitDerivation derivation, Clock clock) {
        this.statements = statements;
        this.ids = ids;
        this.names = names;
        this.derivation = derivation;
        this.clock = clock;
    }

    @Override
    public int atOnce() {
        return WRITTEN_AT_ONCE;
    }

    @Override
    public void prepare(ImportJob job) {
        addNames(job, Dictionary.DOCTOR, "doctor");
        addNames(job, Dictionary.DIRECTION, "direction");
        addNames(job, Dictionary.STAFF, "staff");
        addNames(job, Dictionary.BRANCH, "branch");
    }

    private void addNames(ImportJob job, Dictionary dictionary, String column) {
        names.addMissing(
                job,
                dictionary,
                statements.on(job, """
                SELECT DISTINCT r.%1$s FROM import_visit_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome NOT IN ('REJECTED', 'SKIPPED')
                  AND r.%1$s IS NOT NULL AND r.%1$s_id IS NULL
                """.formatted(column)).query(String.class).list());
    }

    @Override
    public void write(ImportJob job, int from, int to) {
        statements.piece(job, from, to, VisitMatching.FIND_NAMES).update();
        assignIds(job, from, to);
        List<PatientId> patients = new ArrayList<>(patientsOfChangedVisits(job, from, to));
        insertVisits(job, from, to);
        statements.piece(job, from, to, VisitUndo.KEEP).update();
        updateVisits(job, from, to);
        derivation.refresh(patients);
    }

    private void assignIds(ImportJob job, int from, int to) {
        statements
                .piece(job, from, to, """
                UPDATE import_visit_row r SET r.visit_id = :first + r.record_no - :firstRecord
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'NEW'
                """)
                .param("first", ids.reserve(to - from + 1))
                .update();
    }

    /** Those who get a visit, and those who lose one to somebody else. */
    private List<PatientId> patientsOfChangedVisits(ImportJob job, int from, int to) {
        return statements.piece(job, from, to, """
                SELECT r.patient_id FROM import_visit_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome IN ('NEW', 'UPDATED')
                UNION
                SELECT v.patient_id FROM import_visit_row u
                JOIN visit v ON v.business_id = u.business_id AND v.id = u.visit_id
                WHERE u.business_id = :business AND u.import_id = :import AND u.record_no BETWEEN :firstRecord AND :lastRecord
                  AND u.outcome = 'UPDATED'
                """).query(Long.class).list().stream()
                .map(PatientId::new)
                .toList();
    }

    private void insertVisits(ImportJob job, int from, int to) {
        statements
                .piece(job, from, to, """
                INSERT INTO visit (business_id, id, patient_id, external_number, starts_at, visit_day, status, doctor_id,
                    direction_id, branch_id, staff_id, service, gross, net, import_id, created_at)
                SELECT :business, r.visit_id, r.patient_id, r.external_number, r.starts_at, r.visit_day, r.status,
                       r.doctor_id, r.direction_id, r.branch_id, r.staff_id, r.service, r.gross, r.gross, r.import_id, :now
                FROM import_visit_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'NEW'
                """)
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    private void updateVisits(ImportJob job, int from, int to) {
        statements.piece(job, from, to, """
                UPDATE import_visit_row r FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN visit v FORCE INDEX (PRIMARY) ON v.business_id = r.business_id AND v.id = r.visit_id
                SET v.patient_id = r.patient_id, v.starts_at = r.starts_at, v.visit_day = r.visit_day,
                    v.status = r.status, v.gross = r.gross, v.doctor_id = COALESCE(r.doctor_id, v.doctor_id),
                    v.direction_id = COALESCE(r.direction_id, v.direction_id),
                    v.branch_id = COALESCE(r.branch_id, v.branch_id), v.staff_id = COALESCE(r.staff_id, v.staff_id),
                    v.service = COALESCE(r.service, v.service), v.version = v.version + 1
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'UPDATED'
                """).update();
    }
}
