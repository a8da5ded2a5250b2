package io.revisit.dataimport;

import java.util.List;

/**
 * Finds whom of the base a row is about: the card number first, else phone, surname and given name that nothing
 * contradicts; two candidates are nobody (DOMAIN.md, Patient).
 */
final class PatientFinding {

    private static final String ANYBODY_THERE =
            "SELECT EXISTS (SELECT 1 FROM patient p WHERE p.business_id = :business)";

    private PatientFinding() {}

    /** @param rows the table of the stored rows */
    static List<MatchStep> steps(String rows) {
        return List.of(byCard(rows, "r.outcome"), byPhoneAndName(rows));
    }

    /**
     * The same for a table whose rows can be compared as soon as the patient {@code p} of the card is there.
     *
     * @param compared what such a row comes to; one of a patient who went into another stays
     */
    static List<MatchStep> stepsComparing(String rows, String compared) {
        return List.of(
                byCard(rows, "CASE WHEN p.merged_into IS NULL THEN %s ELSE r.outcome END".formatted(compared)),
                byPhoneAndName(rows));
    }

    private static MatchStep byCard(String rows, String outcome) {
        return MatchStep.of("""
                UPDATE %s r FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN patient p FORCE INDEX (patient_card) ON p.business_id = r.business_id AND p.card_number = r.card_number
                SET r.patient_id = COALESCE(p.merged_into, p.id), r.outcome = %s
                WHERE r.business_id = :business AND r.import_id = :import
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'NEW'
                """.formatted(rows, outcome)).onlyIf(ANYBODY_THERE);
    }

    private static MatchStep byPhoneAndName(String rows) {
        return MatchStep.of("""
                UPDATE %1$s r
                JOIN (
                    SELECT x.record_no, MIN(p.id) AS patient_id, COUNT(*) AS candidates
                    FROM %1$s x FORCE INDEX (PRIMARY)
                    STRAIGHT_JOIN patient p FORCE INDEX (patient_phone) ON p.business_id = x.business_id AND p.phone = x.phone AND p.match_key = x.match_key
                        AND NOT p.gone AND %2$s
                    WHERE x.business_id = :business AND x.import_id = :import
                      AND x.record_no BETWEEN :firstRecord AND :lastRecord AND x.outcome = 'NEW'
                      AND x.patient_id IS NULL
                    GROUP BY x.record_no
                ) m ON m.record_no = r.record_no
                SET r.patient_id = CASE WHEN m.candidates = 1 THEN m.patient_id END,
                    r.outcome = CASE WHEN m.candidates = 1 THEN 'NEW' ELSE 'REJECTED' END,
                    r.refusal = CASE WHEN m.candidates = 1 THEN NULL ELSE 'AMBIGUOUS_PATIENT' END
                WHERE r.business_id = :business AND r.import_id = :import
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord
                """.formatted(rows, MatchingSql.agrees("x", "p"))).onlyIf(ANYBODY_THERE);
    }
}
