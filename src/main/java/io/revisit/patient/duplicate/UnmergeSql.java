package io.revisit.patient.duplicate;

/**
 * Statements that take merges back ({@code :merges}). What the survivor had of a merge goes; what happened to them since
 * stays: a value is put back only where it still is the one that the merge had left.
 */
final class UnmergeSql {

    private static final String PARTS = """
            STRAIGHT_JOIN patient_merge_patient b
                ON b.business_id = m.business_id AND b.merge_id = m.id AND b.part = 'SURVIVOR'
            STRAIGHT_JOIN patient_merge_patient r
                ON r.business_id = m.business_id AND r.merge_id = m.id AND r.part = 'RESULT'
            STRAIGHT_JOIN patient_merge_patient n
                ON n.business_id = m.business_id AND n.merge_id = m.id AND n.part = 'FOUND'
            """;

    /** The parts of a name belong together. */
    private static final String NAME_AS_LEFT =
            "n.surname = r.surname AND n.given_name = r.given_name AND n.patronymic <=> r.patronymic";

    private UnmergeSql() {}

    /** A card number that somebody else has by now is not taken from them. */
    static final String RESTORE_SURVIVORS = """
            UPDATE patient_merge m
            """ + PARTS + """
            STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = m.business_id AND p.id = m.survivor_id
            LEFT JOIN patient h ON h.business_id = m.business_id AND h.card_number = b.card_number
                AND h.id <> m.survivor_id
            SET p.version = CASE WHEN n.version = r.version THEN b.version ELSE n.version + 1 END,
                p.card_number = CASE WHEN NOT (n.card_number <=> r.card_number) THEN n.card_number
                                     WHEN h.id IS NULL THEN b.card_number END,
            """
            + String.join(
                    ", ",
                    name("surname"),
                    name("given_name"),
                    name("patronymic"),
                    name("search_name"),
                    name("match_key"),
                    value("phone"),
                    value("phone_tail"),
                    value("second_phone"),
                    value("email"),
                    value("address"),
                    value("address_key"),
                    value("birth_date"),
                    value("birth_day"),
                    value("sex"),
                    value("source"),
                    value("comment"),
                    value("referrer_id"),
                    value("branch_id"))
            + "\nWHERE " + MergeImageSql.THESE;

    static final String RESTORE_LOSERS = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_patient l
                ON l.business_id = m.business_id AND l.merge_id = m.id AND l.part = 'LOSER'
            STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = m.business_id AND p.id = m.loser_id
            LEFT JOIN patient h ON h.business_id = m.business_id AND h.card_number = l.card_number AND h.id <> m.loser_id
            SET p.merged_into = NULL,
                p.card_number = CASE WHEN h.id IS NULL THEN l.card_number END,
                p.version = CASE WHEN p.version = l.version + 1 THEN l.version ELSE p.version + 1 END
            WHERE %s""".formatted(MergeImageSql.THESE);

    /** Tags that the survivor has by hand only because the loser had them. */
    static final String UNTAG = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_tag l
                ON l.business_id = m.business_id AND l.merge_id = m.id AND l.patient_id = m.loser_id AND l.by_hand
            STRAIGHT_JOIN patient_tag t FORCE INDEX (PRIMARY)
                ON t.business_id = m.business_id AND t.patient_id = m.survivor_id AND t.tag_id = l.tag_id
            LEFT JOIN patient_merge_tag s
                ON s.business_id = m.business_id AND s.merge_id = m.id AND s.patient_id = m.survivor_id
                AND s.tag_id = l.tag_id
            SET t.by_hand = FALSE, t.set_by = s.set_by, t.import_id = s.import_id, t.operation_id = s.operation_id, t.note = s.note,
                t.set_at = COALESCE(s.set_at, t.set_at)
            WHERE %s AND COALESCE(NOT s.by_hand, TRUE) AND t.by_hand AND t.set_by <=> l.set_by
              AND t.import_id <=> l.import_id AND t.set_at = l.set_at AND t.operation_id <=> l.operation_id""".formatted(MergeImageSql.THESE);

    static final String DROP_BARE_TAGS = """
            DELETE t FROM patient_merge m
            STRAIGHT_JOIN patient_tag t FORCE INDEX (PRIMARY)
                ON t.business_id = m.business_id AND t.patient_id = m.survivor_id
            WHERE %s AND NOT t.by_hand AND NOT t.from_visits AND t.rule_id IS NULL""".formatted(MergeImageSql.THESE);

    /** Consents that are the survivor's only because the loser had said so. */
    static final String REVERT_CONSENTS = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_consent l
                ON l.business_id = m.business_id AND l.merge_id = m.id AND l.patient_id = m.loser_id
            STRAIGHT_JOIN patient_merge_consent s
                ON s.business_id = m.business_id AND s.merge_id = m.id AND s.patient_id = m.survivor_id
                AND s.channel = l.channel AND s.purpose = l.purpose
            STRAIGHT_JOIN consent c FORCE INDEX (PRIMARY)
                ON c.business_id = m.business_id AND c.patient_id = m.survivor_id AND c.channel = l.channel
                AND c.purpose = l.purpose
            SET c.given = s.given, c.at = s.at
            WHERE %s AND c.given = l.given AND c.at = l.at""".formatted(MergeImageSql.THESE);

    static final String DROP_CONSENTS = """
            DELETE c FROM patient_merge m
            STRAIGHT_JOIN patient_merge_consent l
                ON l.business_id = m.business_id AND l.merge_id = m.id AND l.patient_id = m.loser_id
            STRAIGHT_JOIN consent c FORCE INDEX (PRIMARY)
                ON c.business_id = m.business_id AND c.patient_id = m.survivor_id AND c.channel = l.channel
                AND c.purpose = l.purpose
            LEFT JOIN patient_merge_consent s
                ON s.business_id = m.business_id AND s.merge_id = m.id AND s.patient_id = m.survivor_id
                AND s.channel = l.channel AND s.purpose = l.purpose
            WHERE %s AND s.patient_id IS NULL AND c.given = l.given AND c.at = l.at""".formatted(MergeImageSql.THESE);

    /** What was said to the survivor since is theirs; the loser gets what they had. */
    static final String RETURN_RECALLS = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_recall k ON k.business_id = m.business_id AND k.merge_id = m.id
            STRAIGHT_JOIN patient_recall c ON c.business_id = m.business_id AND c.patient_id = m.survivor_id
            SET c.patient_id = m.loser_id
            WHERE %s AND c.due_on = k.due_on AND c.reason = k.reason AND c.set_on = k.set_on""".formatted(MergeImageSql.THESE);

    static final String RESTORE_RECALLS = """
            INSERT IGNORE INTO patient_recall (business_id, patient_id, due_on, reason, set_on, set_by)
            SELECT m.business_id, m.loser_id, k.due_on, k.reason, k.set_on, k.set_by
            FROM patient_merge m
            STRAIGHT_JOIN patient_merge_recall k ON k.business_id = m.business_id AND k.merge_id = m.id
            WHERE %s""".formatted(MergeImageSql.THESE);

    /** A value that was changed since stays with the survivor; the loser gets the one they had. */
    static final String RETURN_FIELDS = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_custom k ON k.business_id = m.business_id AND k.merge_id = m.id
            STRAIGHT_JOIN custom_value v
                ON v.business_id = m.business_id AND v.patient_id = m.survivor_id AND v.field_id = k.field_id
            SET v.patient_id = m.loser_id
            WHERE %s AND v.text_value <=> k.text_value AND v.number_value <=> k.number_value
              AND v.day_value <=> k.day_value AND v.option_id <=> k.option_id""".formatted(MergeImageSql.THESE);

    /** Unless the clinic has done away with the field or the option meanwhile. */
    static final String RESTORE_FIELDS =
            """
            INSERT IGNORE INTO custom_value (business_id, patient_id, %s)
            SELECT m.business_id, m.loser_id, %s
            FROM patient_merge m
            STRAIGHT_JOIN patient_merge_custom k ON k.business_id = m.business_id AND k.merge_id = m.id
            STRAIGHT_JOIN custom_field f ON f.business_id = m.business_id AND f.id = k.field_id
            LEFT JOIN custom_option o ON o.business_id = m.business_id AND o.id = k.option_id
            WHERE %s AND (k.option_id IS NULL OR o.id IS NOT NULL)""".formatted(MergeImageSql.FIELD, MergeImageSql.of("k", MergeImageSql.FIELD), MergeImageSql.THESE);

    static final String RETURN_REFERRED = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_row r
                ON r.business_id = m.business_id AND r.merge_id = m.id AND r.kind = 'REFERRED'
            STRAIGHT_JOIN patient q FORCE INDEX (PRIMARY) ON q.business_id = m.business_id AND q.id = r.row_id
            SET q.referrer_id = m.loser_id
            WHERE %s AND q.referrer_id = m.survivor_id""".formatted(MergeImageSql.THESE);

    static final String END = """
            UPDATE patient_merge m SET m.undone_by = :user, m.undone_at = :now WHERE %s""".formatted(MergeImageSql.THESE);

    /** What was kept for the unmerge. */
    static String forget(String table) {
        return "DELETE FROM " + table + " WHERE business_id = :business AND merge_id IN (:merges)";
    }

    private static String value(String column) {
        return "p.%1$s = CASE WHEN n.%1$s <=> r.%1$s THEN b.%1$s ELSE n.%1$s END".formatted(column);
    }

    private static String name(String column) {
        return "p.%1$s = CASE WHEN %2$s THEN b.%1$s ELSE n.%1$s END".formatted(column, NAME_AS_LEFT);
    }
}
