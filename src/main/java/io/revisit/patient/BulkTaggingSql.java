package io.revisit.patient;

/** The statements of bulk tagging, each for at most {@link BulkTagging#PIECE} patients. */
final class BulkTaggingSql {
    private BulkTaggingSql() {}

    private static final String OTHER_STATUSES = """
            FROM patient_tag g
            JOIN tag o ON o.business_id = g.business_id AND o.id = g.tag_id AND o.kind = 'STATUS'
            JOIN tag c ON c.business_id = g.business_id AND c.id = :tag AND c.kind = 'STATUS'
            WHERE g.business_id = :business AND g.patient_id IN (:patients) AND g.tag_id <> :tag
            """;

    /** A patient has one status at a time: notes the one that another status ends; other kinds of tags end nothing. */
    static final String NOTE_ENDED_STATUS = """
            INSERT INTO patient_tag_removed
                (business_id, operation_id, patient_id, tag_id, set_by, import_id, set_at, removed_at, set_operation, note)
            SELECT :business, :operation, g.patient_id, g.tag_id, g.set_by, g.import_id, g.set_at, :now, g.operation_id, g.note
            """ + OTHER_STATUSES;

    static final String END_STATUS = "DELETE g\n" + OTHER_STATUSES;

    /** Sets the tag by hand where it does not stand by hand yet. */
    static final String SET = """
            INSERT INTO patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_by, set_at, operation_id)
            SELECT p.business_id, p.id, :tag, FALSE, TRUE, :user, :now, :operation
            FROM patient p
            WHERE p.business_id = :business AND p.id IN (:patients) AND p.gone = FALSE
            ON DUPLICATE KEY UPDATE
                set_by = IF(by_hand, set_by, VALUES(set_by)),
                set_at = IF(by_hand, set_at, VALUES(set_at)),
                operation_id = IF(by_hand, operation_id, VALUES(operation_id)),
                by_hand = TRUE
            """;

    /** Whom an operation has set the tag on. */
    static final String SET_BY_OPERATION = """
            SELECT patient_id FROM patient_tag
            WHERE business_id = :business AND operation_id = :operation AND patient_id IN (:patients)
            """;

    /** Notes what stands by hand, before it is taken off. */
    static final String NOTE = """
            INSERT INTO patient_tag_removed
                (business_id, operation_id, patient_id, tag_id, set_by, import_id, set_at, removed_at, set_operation,
                note)
            SELECT :business, :operation, pt.patient_id, pt.tag_id, pt.set_by, pt.import_id, pt.set_at, :now, pt.operation_id,
                pt.note
            FROM patient_tag pt
            WHERE pt.business_id = :business AND pt.tag_id = :tag AND pt.patient_id IN (:patients) AND pt.by_hand
            """;

    /** Whom an operation takes the tag off. */
    static final String NOTED = """
            SELECT patient_id FROM patient_tag_removed
            WHERE business_id = :business AND operation_id = :operation AND patient_id IN (:patients)
            """;

    /** A tag that follows from visits or from a rule stays, without the hand's word. */
    static final String KEEP_REASONS = """
            UPDATE patient_tag SET by_hand = FALSE, set_by = NULL, operation_id = NULL
            WHERE business_id = :business AND tag_id = :tag AND patient_id IN (:patients) AND by_hand
              AND (from_visits OR rule_id IS NOT NULL)
            """;

    static final String REMOVE = """
            DELETE FROM patient_tag
            WHERE business_id = :business AND tag_id = :tag AND patient_id IN (:patients) AND NOT from_visits
              AND rule_id IS NULL
            """;

    /** How many of them carry the tag because of their visits or of a rule. */
    static final String KEPT = """
            SELECT COUNT(*) FROM patient_tag
            WHERE business_id = :business AND tag_id = :tag AND patient_id IN (:patients)
              AND (from_visits OR rule_id IS NOT NULL)
            """;

    /** The next patients on whom an operation set its tag. */
    static final String NEXT_SET = """
            SELECT patient_id FROM patient_tag WHERE business_id = :business AND operation_id = :operation LIMIT :limit
            """;

    /** The next patients off whom an operation took its tag. */
    static final String NEXT_REMOVED = """
            SELECT patient_id FROM patient_tag_removed
            WHERE business_id = :business AND operation_id = :operation LIMIT :limit
            """;

    /** A tag that an operation set by hand stays where it follows from visits or from a rule by now. */
    static final String TAKE_BACK_KEEPING_REASONS = """
            UPDATE patient_tag SET by_hand = FALSE, set_by = NULL, operation_id = NULL
            WHERE business_id = :business AND operation_id = :operation AND patient_id IN (:patients)
              AND (from_visits OR rule_id IS NOT NULL)
            """;

    static final String TAKE_BACK = """
            DELETE FROM patient_tag
            WHERE business_id = :business AND operation_id = :operation AND patient_id IN (:patients)
            """;

    /** Puts the tag back as it stood; nobody who is gone carries tags. */
    static final String RESTORE = """
            INSERT INTO patient_tag
                (business_id, patient_id, tag_id, from_visits, by_hand, set_by, import_id, set_at, operation_id,
                note)
            SELECT r.business_id, r.patient_id, r.tag_id, FALSE, TRUE, r.set_by, r.import_id, r.set_at, r.set_operation, r.note
            FROM patient_tag_removed r
            JOIN patient p ON p.business_id = r.business_id AND p.id = r.patient_id AND p.gone = FALSE
            WHERE r.business_id = :business AND r.operation_id = :operation AND r.patient_id IN (:patients)
            ON DUPLICATE KEY UPDATE
                by_hand = TRUE, set_by = VALUES(set_by), set_at = VALUES(set_at), operation_id = VALUES(operation_id),
                note = VALUES(note)
            """;

    static final String FORGET = """
            DELETE FROM patient_tag_removed
            WHERE business_id = :business AND operation_id = :operation AND patient_id IN (:patients)
            """;

    /** Drops notes that are too old to be undone. */
    static final String FORGET_OLD = """
            DELETE FROM patient_tag_removed WHERE business_id = :business AND removed_at < :before LIMIT :limit
            """;
}
