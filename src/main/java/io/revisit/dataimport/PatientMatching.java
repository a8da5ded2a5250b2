package io.revisit.dataimport;

import io.revisit.dataimport.mapping.TargetField;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds for every row of a file of patients whom it is about: of the base, else an earlier row of the file. Indexes and the
 * order of joins are fixed where many rows could be gone through: the server knows nothing yet about rows just stored. A row is new
 * until it is found; the id that its patient will get then came with the reading (found, patient_id).
 */
final class PatientMatching {

    private static final String ROWS = "import_patient_row";

    private PatientMatching() {}

    static List<MatchStep> steps(ImportSettings settings) {
        List<MatchStep> steps = new ArrayList<>();
        steps.add(MatchStep.of(FORGET));
        steps.add(Twins.FORGET);
        if (settings.mapping().has(TargetField.CUSTOM)) {
            PatientCustomSql.FIND_FIELDS.forEach(statement -> steps.add(MatchStep.of(statement)));
        }
        steps.addAll(PatientFinding.forPatients(ROWS, outcome(settings)));
        steps.add(Twins.PATIENT.find(ROWS, List.of("patient_id"), "x.found").onlyIf(PatientFinding.ANYBODY_THERE));
        steps.add(MatchStep.of(COMPARE_TWINS_LATER).onlyIf(Twins.anyAtAll()));
        steps.add(FirstRows.by(ROWS, Twins.PATIENT, "x.found"));
        steps.add(FirstRows.by(ROWS, Twins.CARD, "NOT x.found AND x.card_number IS NOT NULL"));
        steps.add(MatchStep.of(FIRST_ROW_BY_PHONE_AND_NAME).onlyIf(Twins.PHONE.any()));
        steps.add(MatchStep.repeated(FOLLOW_FIRST_ROW).onlyIf(Twins.anyAtAll()));
        steps.add(MatchStep.of(REFUSE_SEVERAL_FIRST_ROWS).onlyIf(Twins.PHONE.any()));
        steps.add(MatchStep.of(TAKE_PATIENT_OF_FIRST_ROW).onlyIf(Twins.anyAtAll()));
        steps.add(MatchStep.of(REPEATED).onlyIf(Twins.anyAtAll()));
        steps.add(MatchStep.of(compared(settings)).onlyIf(PatientFinding.ANYBODY_THERE));
        SkippedRows.by(settings.rules().scope(), ROWS, "r.found").ifPresent(steps::add);
        return steps;
    }

    /** A row keeps the id of its own; what it had of the base or of its first row goes. */
    private static final String FORGET = """
            UPDATE import_patient_row r SET r.outcome = 'NEW', r.refusal = NULL,
                r.patient_id = CASE WHEN r.found OR r.root_no < r.record_no THEN NULL ELSE r.patient_id END,
                r.found = FALSE, r.root_no = r.record_no
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord
              AND (r.outcome <> 'REJECTED' OR r.refusal IS NOT NULL)
            """;

    /** Rows that may be about one patient are compared once it is known which of them is the first. */
    private static final String COMPARE_TWINS_LATER = """
            UPDATE import_patient_row r
            JOIN import_twin w ON w.business_id = r.business_id AND w.import_id = r.import_id AND w.record_no = r.record_no
            SET r.outcome = 'NEW'
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome IN ('UPDATED', 'UNCHANGED')
            """;

    private static final String FIRST_ROW_BY_PHONE_AND_NAME = """
            UPDATE import_patient_row r
            JOIN (
                SELECT x.record_no, MIN(e.record_no) AS root_no
                FROM import_twin a FORCE INDEX (import_twin_record)
                STRAIGHT_JOIN import_patient_row x FORCE INDEX (PRIMARY)
                    ON x.business_id = a.business_id AND x.import_id = a.import_id AND x.record_no = a.record_no
                STRAIGHT_JOIN import_twin b FORCE INDEX (PRIMARY) ON b.business_id = a.business_id
                    AND b.import_id = a.import_id AND b.kind = 'PHONE' AND b.first_no = a.first_no AND b.record_no < a.record_no
                STRAIGHT_JOIN import_patient_row e FORCE INDEX (PRIMARY)
                    ON e.business_id = b.business_id AND e.import_id = b.import_id AND e.record_no = b.record_no
                    AND e.outcome = 'NEW' AND %s
                WHERE a.business_id = :business AND a.import_id = :import AND a.kind = 'PHONE'
                  AND a.record_no BETWEEN :firstRecord AND :lastRecord AND x.outcome = 'NEW'
                  AND NOT x.found AND x.root_no = x.record_no
                GROUP BY x.record_no
            ) m ON m.record_no = r.record_no
            SET r.root_no = m.root_no
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord
            """.formatted(MatchingSql.rowsAgree("x", "e"));

    /** A first row may itself repeat an earlier one. */
    private static final String FOLLOW_FIRST_ROW = """
            UPDATE import_patient_row r
            JOIN import_patient_row e ON e.business_id = r.business_id AND e.import_id = r.import_id
                AND e.record_no = r.root_no AND e.root_no < e.record_no
            SET r.root_no = e.root_no
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'NEW'
            """;

    /** A row without a card that fits two patients of the file is nobody's. */
    private static final String REFUSE_SEVERAL_FIRST_ROWS = """
            UPDATE import_patient_row r
            JOIN (
                SELECT x.record_no
                FROM import_twin a FORCE INDEX (import_twin_record)
                STRAIGHT_JOIN import_patient_row x FORCE INDEX (PRIMARY)
                    ON x.business_id = a.business_id AND x.import_id = a.import_id AND x.record_no = a.record_no
                STRAIGHT_JOIN import_twin b FORCE INDEX (PRIMARY) ON b.business_id = a.business_id
                    AND b.import_id = a.import_id AND b.kind = 'PHONE' AND b.first_no = a.first_no AND b.record_no < a.record_no
                STRAIGHT_JOIN import_patient_row e FORCE INDEX (PRIMARY)
                    ON e.business_id = b.business_id AND e.import_id = b.import_id AND e.record_no = b.record_no
                    AND e.outcome = 'NEW' AND e.root_no = e.record_no AND %s
                WHERE a.business_id = :business AND a.import_id = :import AND a.kind = 'PHONE'
                  AND a.record_no BETWEEN :firstRecord AND :lastRecord AND x.outcome = 'NEW'
                  AND NOT x.found AND x.root_no < x.record_no
                GROUP BY x.record_no
                HAVING COUNT(*) > 1
            ) m ON m.record_no = r.record_no
            SET r.outcome = 'REJECTED', r.refusal = 'AMBIGUOUS_PATIENT'
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord
            """.formatted(MatchingSql.rowsAgree("x", "e"));

    private static final String TAKE_PATIENT_OF_FIRST_ROW = """
            UPDATE import_patient_row r
            JOIN import_patient_row e ON e.business_id = r.business_id AND e.import_id = r.import_id
                AND e.record_no = r.root_no
            SET r.patient_id = e.patient_id, r.found = e.found
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'NEW'
              AND r.root_no < r.record_no
            """;

    private static final String REPEATED = """
            UPDATE import_patient_row r SET r.outcome = 'REPEATED'
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'NEW' AND r.root_no < r.record_no
            """;

    private static String compared(ImportSettings settings) {
        return """
                UPDATE import_patient_row r FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = r.business_id AND p.id = r.patient_id
                SET r.outcome = %s
                WHERE r.business_id = :business AND r.import_id = :import
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'NEW' AND r.found
                """.formatted(outcome(settings));
    }

    private static String outcome(ImportSettings settings) {
        return "CASE WHEN %s THEN 'UPDATED' ELSE 'UNCHANGED' END".formatted(PatientColumns.changes(settings));
    }
}
