package io.revisit.patient;

/** The statements that keep bulk actions on tags. */
final class TagOperationSql {
    private TagOperationSql() {}

    private static final String ROW = """
            SELECT o.id, o.kind, o.state, o.tag_id, o.tag_name, o.into_id, o.into_name, o.scope, o.total, o.done, o.changed,
                   o.kept, o.last_patient, o.started_by, o.undone_by, o.started_at, u.name AS user_name
            FROM tag_operation o
            LEFT JOIN user_account u ON u.id = o.started_by
            """;

    static final String FIND = ROW + "WHERE o.business_id = :business AND o.id = :operation";

    /** The same, and nobody else stops it or works on it until the transaction ends. */
    static final String LOCK = FIND + " FOR UPDATE";

    static final String LATEST =
            ROW + "WHERE o.business_id = :business ORDER BY o.started_at DESC, o.id DESC LIMIT :limit OFFSET :offset";

    static final String COUNT = "SELECT COUNT(*) FROM tag_operation o WHERE o.business_id = :business";

    static final String AT_WORK =
            ROW + "WHERE o.business_id = :business AND o.state IN ('RUNNING', 'UNDOING') ORDER BY o.started_at, o.id";

    static final String INSERT = """
            INSERT INTO tag_operation
                (business_id, id, kind, state, tag_id, tag_name, into_id, into_name, scope, total, started_by, started_at)
            VALUES (:business, :operation, :kind, 'RUNNING', :tag, :name, :into, :intoName, :scope, :total, :user, :now)
            """;

    static final String ADVANCE = """
            UPDATE tag_operation SET done = done + :patients, changed = changed + :changed, kept = kept + :kept,
                last_patient = :last
            WHERE business_id = :business AND id = :operation
            """;

    /** Whom it was about is forgotten: what was searched for may be a name or a phone. */
    private static final String NOBODY = "scope = '{\"filter\":null,\"patients\":[]}'";

    static final String END = """
            UPDATE tag_operation SET state = :state, ended_at = :now, %s WHERE business_id = :business AND id = :operation
            """.formatted(NOBODY);

    static final String STOP = """
            UPDATE tag_operation SET state = 'STOPPED', ended_at = :now, %s
            WHERE business_id = :business AND id = :operation AND state IN ('RUNNING', 'UNDOING')
            """.formatted(NOBODY);

    /** From here on what it has changed is what is to be gone through. */
    static final String UNDO = """
            UPDATE tag_operation SET state = 'UNDOING', total = changed, done = 0, undone_by = :user
            WHERE business_id = :business AND id = :operation AND state IN ('DONE', 'STOPPED') AND kind <> 'MERGE'
              AND started_at >= :since
            """;
}
