package io.revisit.dataimport;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds for every row of a file of patients whom it is about: of the base, else an earlier row of the file. Indexes and the
 * order of joins are fixed where many rows could be gone through: the server knows nothing yet about rows just stored.
 */
final class PatientMatching {

    private static final String ROWS = "import_patient_row";

    private PatientMatching() {}

    static List<MatchStep> steps(ImportSettings settings) {
        List<MatchStep> steps = new ArrayList<>();
        steps.add(MatchStep.of(FORGET));
        steps.addAll(PatientFinding.steps(ROWS));
        steps.add(FirstRows.by(ROWS, "import_patient_row_patient", List.of("patient_id"), "x.patient_id IS NOT NULL"));
        steps.add(FirstRows.by(
                ROWS,
                "import_patient_row_card",
                List.of("card_number"),
                "x.patient_id IS NULL AND x.card_number IS NOT NULL"));
        steps.add(MatchStep.of(FIRST_ROW_BY_PHONE_AND_NAME));
        steps.add(MatchStep.repeated(FOLLOW_FIRST_ROW));
        steps.add(MatchStep.of(REFUSE_SEVERAL_FIRST_ROWS));
        steps.add(MatchStep.of(TAKE_PATIENT_OF_FIRST_ROW));
        steps.add(MatchStep.of(NEW_OR_REPEATED));
        steps.add(MatchStep.of(compared(settings)));
        SkippedRows.by(settings.rules().scope(), ROWS, "patient_id").ifPresent(steps::add);
        return steps;
    }

    private static final String FORGET = """
            UPDATE import_patient_row r SET r.outcome = 'PENDING', r.refusal = NULL, r.patient_id = NULL,
                r.root_no = r.record_no
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord
              AND (r.outcome <> 'REJECTED' OR r.refusal IS NOT NULL)
            """;

    private static final String FIRST_ROW_BY_PHONE_AND_NAME = """
            UPDATE import_patient_row r
            JOIN (
                SELECT x.record_no, MIN(e.record_no) AS root_no
                FROM import_patient_row x FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN import_patient_row e FORCE INDEX (import_patient_row_phone) ON e.business_id = x.business_id AND e.import_id = x.import_id
                    AND e.phone = x.phone AND e.match_key = x.match_key AND e.record_no < x.record_no
                    AND e.outcome = 'PENDING' AND %s
                WHERE x.business_id = :business AND x.import_id = :import
                  AND x.record_no BETWEEN :firstRecord AND :lastRecord AND x.outcome = 'PENDING'
                  AND x.patient_id IS NULL AND x.root_no = x.record_no
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
              AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'PENDING'
            """;

    /** A row without a card that fits two patients of the file is nobody's. */
    private static final String REFUSE_SEVERAL_FIRST_ROWS = """
            UPDATE import_patient_row r
            JOIN (
                SELECT x.record_no
                FROM import_patient_row x FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN import_patient_row e FORCE INDEX (import_patient_row_phone) ON e.business_id = x.business_id AND e.import_id = x.import_id
                    AND e.phone = x.phone AND e.match_key = x.match_key AND e.record_no < x.record_no
                    AND e.outcome = 'PENDING' AND e.root_no = e.record_no AND %s
                WHERE x.business_id = :business AND x.import_id = :import
                  AND x.record_no BETWEEN :firstRecord AND :lastRecord AND x.outcome = 'PENDING'
                  AND x.patient_id IS NULL AND x.root_no < x.record_no
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
            SET r.patient_id = e.patient_id
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'PENDING'
              AND r.root_no < r.record_no
            """;

    private static final String NEW_OR_REPEATED = """
            UPDATE import_patient_row r SET r.outcome = CASE WHEN r.root_no < r.record_no THEN 'REPEATED' ELSE 'NEW' END
            WHERE r.business_id = :business AND r.import_id = :import
              AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'PENDING'
              AND (r.root_no < r.record_no OR r.patient_id IS NULL)
            """;

    private static String compared(ImportSettings settings) {
        return """
                UPDATE import_patient_row r
                JOIN patient p ON p.business_id = r.business_id AND p.id = r.patient_id
                SET r.outcome = CASE WHEN %s THEN 'UPDATED' ELSE 'UNCHANGED' END
                WHERE r.business_id = :business AND r.import_id = :import
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'PENDING'
                """.formatted(PatientColumns.changes(settings));
    }
}
