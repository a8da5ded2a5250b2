package io.revisit.dataimport;

import java.util.List;

/**
 * Finds whom of the base a row is about: the card number first, else phone, surname and given name that nothing
 * contradicts; two candidates are nobody (DOMAIN.md, Patient).
 */
final class PatientFinding {

    /** A question: without anybody in the base no row is found there. */
    static final String ANYBODY_THERE = "SELECT EXISTS (SELECT 1 FROM patient p WHERE p.business_id = :business)";

    private final String rows;
    private final String notFound;
    private final String setFound;

    /**
     * @param rows the table of the stored rows
     * @param notFound a condition on {@code x}: nobody of the base is found for the row
     * @param setFound what else is set, with its comma, where somebody is found ({@code %s})
     */
    private PatientFinding(String rows, String notFound, String setFound) {
        this.rows = rows;
        this.notFound = notFound;
        this.setFound = setFound;
    }

    /** For rows of visits. */
    static List<MatchStep> forVisits(String rows) {
        PatientFinding finding = new PatientFinding(rows, "x.patient_id IS NULL", "");
        return List.of(finding.byCard("r.outcome"), finding.byPhoneAndName());
    }

    /**
     * For rows of patients, which are compared as soon as the patient {@code p} of the card is there.
     *
     * @param compared what such a row comes to; one of a patient who went into another stays
     */
    static List<MatchStep> forPatients(String rows, String compared) {
        PatientFinding finding = new PatientFinding(rows, "NOT x.found", ", r.found = %s");
        return List.of(
                finding.byCard("CASE WHEN p.merged_into IS NULL THEN %s ELSE r.outcome END".formatted(compared)),
                finding.byPhoneAndName());
    }

    private MatchStep byCard(String outcome) {
        return MatchStep.of("""
                UPDATE %s r FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN patient p FORCE INDEX (patient_card) ON p.business_id = r.business_id AND p.card_number = r.card_number
                SET r.patient_id = COALESCE(p.merged_into, p.id), r.outcome = %s%s
                WHERE r.business_id = :business AND r.import_id = :import
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord AND r.outcome = 'NEW'
                """.formatted(rows, outcome, setFound.formatted("TRUE")))
                .onlyIf(ANYBODY_THERE);
    }

    private MatchStep byPhoneAndName() {
        return MatchStep.of("""
                UPDATE %1$s r
                JOIN (
                    SELECT x.record_no, MIN(p.id) AS patient_id, COUNT(*) AS candidates
                    FROM %1$s x FORCE INDEX (PRIMARY)
                    STRAIGHT_JOIN patient p FORCE INDEX (patient_phone) ON p.business_id = x.business_id AND p.phone = x.phone AND p.match_key = x.match_key
                        AND NOT p.gone AND %2$s
                    WHERE x.business_id = :business AND x.import_id = :import
                      AND x.record_no BETWEEN :firstRecord AND :lastRecord AND x.outcome = 'NEW'
                      AND %3$s
                    GROUP BY x.record_no
                ) m ON m.record_no = r.record_no
                SET r.patient_id = CASE WHEN m.candidates = 1 THEN m.patient_id END,
                    r.outcome = CASE WHEN m.candidates = 1 THEN 'NEW' ELSE 'REJECTED' END,
                    r.refusal = CASE WHEN m.candidates = 1 THEN NULL ELSE 'AMBIGUOUS_PATIENT' END%4$s
                WHERE r.business_id = :business AND r.import_id = :import
                  AND r.record_no BETWEEN :firstRecord AND :lastRecord
                """.formatted(
                                rows, MatchingSql.agrees("x", "p"), notFound, setFound.formatted("m.candidates = 1")))
                .onlyIf(ANYBODY_THERE);
    }
}
