package io.revisit.patient.duplicate;

/**
 * Statements that make patients one, for many merges at once ({@code :merges}). What was before is kept by {@link
 * MergeImageSql} first: {@code s} is the survivor, {@code l} the loser as they were.
 */
final class MergeSql {

    private MergeSql() {}

    static final String ADD = """
            INSERT INTO patient_merge (business_id, id, operation_id, survivor_id, loser_id, taken, merged_by, merged_at)
            VALUES (:business, :id, :operation, :survivor, :loser, :taken, :user, :now)""";

    /** A card number is one patient's alone, so the loser gives it up first. */
    static final String RELEASE_CARDS = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = m.business_id AND p.id = m.loser_id
            SET p.card_number = NULL
            WHERE %s AND FIND_IN_SET('CARD', m.taken) > 0""".formatted(MergeImageSql.THESE);

    /** No phone is lost: the main phone that was not chosen becomes the second one where there is none. */
    private static final String SECOND_PHONE =
            """
            CASE WHEN COALESCE(%1$s, '') NOT IN ('', COALESCE(%2$s, '')) THEN %1$s
                 WHEN s.phone <> %2$s THEN s.phone
                 WHEN l.phone <> %2$s THEN l.phone
            END""".formatted(chosen("SECOND_PHONE", "second_phone"), chosen("PHONE", "phone"));

    private static final String COMMENT = """
            CASE WHEN l.comment IS NULL OR l.comment = s.comment THEN s.comment
                 WHEN s.comment IS NULL THEN l.comment
                 ELSE LEFT(CONCAT(s.comment, '\\n', l.comment), 2000) END""";

    /** Nobody brought themselves. */
    private static final String REFERRER = "CASE WHEN " + chosen("REFERRER", "referrer_id")
            + " IN (m.survivor_id, m.loser_id) THEN NULL ELSE " + chosen("REFERRER", "referrer_id") + " END";

    static final String WRITE_SURVIVORS = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_patient s
                ON s.business_id = m.business_id AND s.merge_id = m.id AND s.part = 'SURVIVOR'
            STRAIGHT_JOIN patient_merge_patient l
                ON l.business_id = m.business_id AND l.merge_id = m.id AND l.part = 'LOSER'
            STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = m.business_id AND p.id = m.survivor_id
            SET p.version = s.version + 1, p.second_phone = %s, p.comment = %s, p.referrer_id = %s, """.formatted(SECOND_PHONE, COMMENT, REFERRER)
            + String.join(
                    ", ",
                    set("NAME", "surname"),
                    set("NAME", "given_name"),
                    set("NAME", "patronymic"),
                    set("NAME", "search_name"),
                    set("NAME", "match_key"),
                    set("CARD", "card_number"),
                    set("PHONE", "phone"),
                    set("PHONE", "phone_tail"),
                    set("EMAIL", "email"),
                    set("ADDRESS", "address"),
                    set("ADDRESS", "address_key"),
                    set("BIRTH_DATE", "birth_date"),
                    set("BIRTH_DATE", "birth_day"),
                    set("SEX", "sex"),
                    set("SOURCE", "source"),
                    set("BRANCH", "branch_id"))
            + "\nWHERE " + MergeImageSql.THESE;

    static final String RETIRE_LOSERS = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = m.business_id AND p.id = m.loser_id
            SET p.merged_into = m.survivor_id, p.version = p.version + 1
            WHERE %s""".formatted(MergeImageSql.THESE);

    /** Tags set by hand are the survivor's from now on, but of statuses a patient has one; those from visits follow with the visits. */
    static final String TAKE_TAGS = """
            INSERT INTO patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_by, import_id, set_at,
                operation_id, note)
            SELECT m.business_id, m.survivor_id, l.tag_id, FALSE, TRUE, l.set_by, l.import_id, l.set_at, l.operation_id, l.note
            FROM patient_merge m
            STRAIGHT_JOIN patient_merge_tag l
                ON l.business_id = m.business_id AND l.merge_id = m.id AND l.patient_id = m.loser_id
            STRAIGHT_JOIN tag k ON k.business_id = m.business_id AND k.id = l.tag_id
            WHERE %s AND l.by_hand AND (k.kind <> 'STATUS' OR NOT EXISTS (
                SELECT 1 FROM patient_merge_tag o
                JOIN tag x ON x.business_id = o.business_id AND x.id = o.tag_id AND x.kind = 'STATUS'
                WHERE o.business_id = m.business_id AND o.merge_id = m.id AND o.patient_id = m.survivor_id))
            ON DUPLICATE KEY UPDATE
                set_by = IF(patient_tag.by_hand, patient_tag.set_by, VALUES(set_by)),
                import_id = IF(patient_tag.by_hand, patient_tag.import_id, VALUES(import_id)),
                set_at = IF(patient_tag.by_hand, patient_tag.set_at, VALUES(set_at)),
                operation_id = IF(patient_tag.by_hand, patient_tag.operation_id, VALUES(operation_id)),
                note = IF(patient_tag.by_hand, patient_tag.note, VALUES(note)),
                by_hand = TRUE""".formatted(MergeImageSql.THESE);

    /**
     * What was said last holds for both; said at the same moment, the withdrawal does. So a withdrawn consent wins over a
     * given one unless it was given later (DOMAIN.md, Consent).
     */
    static final String TAKE_CONSENTS = """
            INSERT INTO consent (business_id, patient_id, channel, purpose, given, at)
            SELECT m.business_id, m.survivor_id, l.channel, l.purpose, l.given, l.at
            FROM patient_merge m
            STRAIGHT_JOIN patient_merge_consent l
                ON l.business_id = m.business_id AND l.merge_id = m.id AND l.patient_id = m.loser_id
            WHERE %s
            ON DUPLICATE KEY UPDATE
                given = IF(VALUES(at) > consent.at OR (VALUES(at) = consent.at AND NOT VALUES(given)),
                           VALUES(given), consent.given),
                at = GREATEST(consent.at, VALUES(at))""".formatted(MergeImageSql.THESE);

    /** Takes away what is the survivor's by now: tags, consents. */
    static String drop(String table) {
        return """
                DELETE t FROM patient_merge m
                STRAIGHT_JOIN %s t FORCE INDEX (PRIMARY) ON t.business_id = m.business_id AND t.patient_id = m.loser_id
                WHERE %s""".formatted(table, MergeImageSql.THESE);
    }

    /** When to come again by hand: what the survivor was told holds. */
    static final String KEEP_RECALLS = """
            INSERT INTO patient_merge_recall (business_id, merge_id, patient_id, due_on, reason, set_on, set_by)
            SELECT m.business_id, m.id, l.patient_id, l.due_on, l.reason, l.set_on, l.set_by
            FROM patient_merge m
            STRAIGHT_JOIN patient_recall l ON l.business_id = m.business_id AND l.patient_id = m.loser_id
            LEFT JOIN patient_recall s ON s.business_id = m.business_id AND s.patient_id = m.survivor_id
            WHERE %s AND s.patient_id IS NULL""".formatted(MergeImageSql.THESE);

    static final String MOVE_RECALLS = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_recall k ON k.business_id = m.business_id AND k.merge_id = m.id
            STRAIGHT_JOIN patient_recall c ON c.business_id = m.business_id AND c.patient_id = m.loser_id
            SET c.patient_id = m.survivor_id
            WHERE %s""".formatted(MergeImageSql.THESE);

    /** Values of the clinic's own fields that the survivor lacks. */
    static final String KEEP_FIELDS =
            """
            INSERT INTO patient_merge_custom (business_id, merge_id, patient_id, %s)
            SELECT m.business_id, m.id, l.patient_id, %s
            FROM patient_merge m
            STRAIGHT_JOIN custom_value l FORCE INDEX (PRIMARY)
                ON l.business_id = m.business_id AND l.patient_id = m.loser_id
            LEFT JOIN custom_value s
                ON s.business_id = m.business_id AND s.patient_id = m.survivor_id AND s.field_id = l.field_id
            WHERE %s AND s.field_id IS NULL""".formatted(MergeImageSql.FIELD, MergeImageSql.of("l", MergeImageSql.FIELD), MergeImageSql.THESE);

    static final String MOVE_FIELDS = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_custom k ON k.business_id = m.business_id AND k.merge_id = m.id
            STRAIGHT_JOIN custom_value v
                ON v.business_id = m.business_id AND v.patient_id = m.loser_id AND v.field_id = k.field_id
            SET v.patient_id = m.survivor_id
            WHERE %s""".formatted(MergeImageSql.THESE);

    /** Whom the losers brought; two who would have brought each other are left as they are. */
    static final String NOTE_REFERRED = """
            INSERT INTO patient_merge_row (business_id, merge_id, kind, row_id)
            SELECT m.business_id, m.id, 'REFERRED', q.id
            FROM patient_merge m
            STRAIGHT_JOIN patient s FORCE INDEX (PRIMARY) ON s.business_id = m.business_id AND s.id = m.survivor_id
            STRAIGHT_JOIN patient q FORCE INDEX (patient_referrer)
                ON q.business_id = m.business_id AND q.referrer_id = m.loser_id
            WHERE %s AND q.id <> m.survivor_id AND NOT (q.id <=> s.referrer_id)""".formatted(MergeImageSql.THESE);

    static final String MOVE_REFERRED = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_row r
                ON r.business_id = m.business_id AND r.merge_id = m.id AND r.kind = 'REFERRED'
            STRAIGHT_JOIN patient q FORCE INDEX (PRIMARY) ON q.business_id = m.business_id AND q.id = r.row_id
            SET q.referrer_id = m.survivor_id
            WHERE %s AND q.referrer_id = m.loser_id""".formatted(MergeImageSql.THESE);

    private static String chosen(String field, String column) {
        return "IF(FIND_IN_SET('%1$s', m.taken) > 0, l.%2$s, s.%2$s)".formatted(field, column);
    }

    private static String set(String field, String column) {
        return "p." + column + " = " + chosen(field, column);
    }
}
