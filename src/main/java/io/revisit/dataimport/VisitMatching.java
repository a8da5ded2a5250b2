package io.revisit.dataimport;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds for every row of a file of visits whose it is and whether the visit is there: by its number in the clinic's
 * program, else by patient, moment, doctor and service.
 */
final class VisitMatching {

    private static final String ROWS = "import_visit_row";

    private static final String FORGET = """
            UPDATE import_visit_row r SET r.outcome = 'NEW', r.refusal = NULL, r.patient_id = NULL,
                r.visit_id = NULL, r.root_no = r.record_no
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord
              AND (r.outcome <> 'REJECTED' OR r.refusal IS NOT NULL)
            """;

    private static final String REFUSE_UNKNOWN = """
            UPDATE import_visit_row r SET r.outcome = 'REJECTED', r.refusal = 'UNKNOWN_PATIENT'
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'NEW' AND r.patient_id IS NULL
            """;

    /** The ids of those names that the dictionaries have. */
    static final String FIND_NAMES = """
            UPDATE import_visit_row r
            LEFT JOIN doctor d ON d.business_id = r.business_id AND d.name_key = r.doctor_key
            LEFT JOIN direction n ON n.business_id = r.business_id AND n.name_key = r.direction_key
            LEFT JOIN staff_member s ON s.business_id = r.business_id AND s.name_key = r.staff_key
            LEFT JOIN branch b ON b.business_id = r.business_id AND b.name_key = r.branch_key
            SET r.doctor_id = d.id, r.direction_id = n.id, r.staff_id = s.id, r.branch_id = b.id
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord
            """;

    private static final String VISIT_BY_NUMBER = """
            UPDATE import_visit_row r FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN visit v FORCE INDEX (visit_external)
                ON v.business_id = r.business_id AND v.external_number = r.external_number
            SET r.visit_id = v.id
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'NEW'
            """;

    private static final String ELSE_VISIT_BY_WHAT_IT_WAS = """
            UPDATE import_visit_row r
            JOIN (
                SELECT x.record_no, MIN(v.id) AS visit_id
                FROM import_visit_row x FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN visit v FORCE INDEX (visit_patient) ON v.business_id = x.business_id AND v.patient_id = x.patient_id
                    AND v.visit_day = x.visit_day AND v.starts_at = x.starts_at AND v.doctor_id <=> x.doctor_id
                    AND v.service <=> x.service
                WHERE x.business_id = :business AND x.import_id = :import
                  AND x.record_no BETWEEN :firstRecord AND :lastRecord AND x.outcome = 'NEW'
                  AND x.external_number IS NULL
                GROUP BY x.record_no
            ) m ON m.record_no = r.record_no
            SET r.visit_id = m.visit_id
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord
            """;

    private static final String REPEATED = """
            UPDATE import_visit_row r SET r.outcome = 'REPEATED'
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'NEW' AND r.root_no < r.record_no
            """;

    /** A newer export knows better how a visit went; what a row leaves empty stays as it is. */
    private static final String COMPARED = """
            UPDATE import_visit_row r FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN visit v FORCE INDEX (PRIMARY) ON v.business_id = r.business_id AND v.id = r.visit_id
            SET r.outcome = CASE WHEN v.patient_id <> r.patient_id OR v.starts_at <> r.starts_at
                    OR v.status <> r.status OR v.gross <> r.gross
                    OR (r.doctor IS NOT NULL AND NOT (v.doctor_id <=> COALESCE(r.doctor_id, -1)))
                    OR (r.direction IS NOT NULL AND NOT (v.direction_id <=> COALESCE(r.direction_id, -1)))
                    OR (r.staff IS NOT NULL AND NOT (v.staff_id <=> COALESCE(r.staff_id, -1)))
                    OR (r.branch IS NOT NULL AND NOT (v.branch_id <=> COALESCE(r.branch_id, -1)))
                    OR (r.service IS NOT NULL AND NOT (v.service <=> r.service))
                THEN 'UPDATED' ELSE 'UNCHANGED' END
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'NEW'
            """;

    private static final List<MatchStep> BEFORE_PATIENTS = List.of(MatchStep.of(FORGET), Twins.FORGET);
    private static final List<MatchStep> AFTER_PATIENTS = List.of(
            MatchStep.of(REFUSE_UNKNOWN),
            MatchStep.of(FIND_NAMES),
            Twins.VISIT.find(
                    ROWS, List.of("patient_id", "starts_at", "doctor_key", "service"), "x.external_number IS NULL"),
            FirstRows.by(ROWS, Twins.NUMBER, "x.external_number IS NOT NULL"),
            FirstRows.by(ROWS, Twins.VISIT, "x.external_number IS NULL"),
            MatchStep.of(VISIT_BY_NUMBER),
            MatchStep.of(ELSE_VISIT_BY_WHAT_IT_WAS),
            MatchStep.of(REPEATED).onlyIf(Twins.anyAtAll()),
            MatchStep.of(COMPARED));

    private static final List<MatchStep> STEPS = Stream.of(
                    BEFORE_PATIENTS, PatientFinding.forVisits(ROWS), AFTER_PATIENTS)
            .flatMap(List::stream)
            .toList();

    private VisitMatching() {}

    static List<MatchStep> steps(ImportSettings settings) {
        return Stream.concat(
                        STEPS.stream(),
                        SkippedRows.by(settings.rules().scope(), ROWS, "r.visit_id IS NOT NULL").stream())
                .toList();
    }
}
