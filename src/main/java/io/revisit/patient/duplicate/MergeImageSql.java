package io.revisit.patient.duplicate;

/** Statements that keep how the patients of merges were. {@code :merges} are ids of {@code patient_merge}. */
final class MergeImageSql {

    private static final String PATIENT = """
            version, card_number, surname, given_name, patronymic, search_name, match_key, phone, phone_tail, second_phone,
            email, address, address_key, birth_date, birth_day, sex, source, comment, referrer_id, branch_id""";

    private static final String TAG =
            "tag_id, from_visits, by_hand, set_by, import_id, set_at, operation_id, note, rule_id, ruled_at";
    /** The columns of a value of one of the clinic's own fields. */
    static final String FIELD = "field_id, text_value, text_key, number_value, day_value, option_id, import_id";

    private static final String CONSENT = "channel, purpose, given, at";

    /** Which merges; {@code m} is the merge. */
    static final String THESE = "m.business_id = :business AND m.id IN (:merges)";

    private MergeImageSql() {}

    /** @param side {@code survivor} or {@code loser} */
    static String keepPatient(String side) {
        return """
                INSERT INTO patient_merge_patient (business_id, merge_id, part, patient_id, %s)
                SELECT m.business_id, m.id, :part, p.id, %s
                FROM patient_merge m
                STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = m.business_id AND p.id = m.%s_id
                WHERE %s""".formatted(PATIENT, of("p", PATIENT), side, THESE);
    }

    static String keepTags(String side) {
        return """
                INSERT INTO patient_merge_tag (business_id, merge_id, patient_id, %s)
                SELECT m.business_id, m.id, t.patient_id, %s
                FROM patient_merge m
                STRAIGHT_JOIN patient_tag t FORCE INDEX (PRIMARY)
                    ON t.business_id = m.business_id AND t.patient_id = m.%s_id
                WHERE %s""".formatted(TAG, of("t", TAG), side, THESE);
    }

    static String keepConsents(String side) {
        return """
                INSERT INTO patient_merge_consent (business_id, merge_id, patient_id, %s)
                SELECT m.business_id, m.id, c.patient_id, %s
                FROM patient_merge m
                STRAIGHT_JOIN consent c FORCE INDEX (PRIMARY)
                    ON c.business_id = m.business_id AND c.patient_id = m.%s_id
                WHERE %s""".formatted(CONSENT, of("c", CONSENT), side, THESE);
    }

    static final String RESTORE_TAGS = """
            INSERT INTO patient_tag (business_id, patient_id, %s)
            SELECT m.business_id, i.patient_id, %s
            FROM patient_merge m
            STRAIGHT_JOIN patient_merge_tag i
                ON i.business_id = m.business_id AND i.merge_id = m.id AND i.patient_id = m.loser_id
            WHERE %s""".formatted(TAG, of("i", TAG), THESE);

    static final String RESTORE_CONSENTS = """
            INSERT INTO consent (business_id, patient_id, %s)
            SELECT m.business_id, i.patient_id, %s
            FROM patient_merge m
            STRAIGHT_JOIN patient_merge_consent i
                ON i.business_id = m.business_id AND i.merge_id = m.id AND i.patient_id = m.loser_id
            WHERE %s""".formatted(CONSENT, of("i", CONSENT), THESE);

    /** The columns, each of this table. */
    static String of(String alias, String columns) {
        return alias + "." + columns.replaceAll(",\\s*", ", " + alias + ".");
    }
}
