package io.revisit.patient.listview;

/** The statements behind {@link ListViews} and {@link ListColumns}. */
final class ListViewSql {
    private ListViewSql() {}

    private static final String VIEW = """
            SELECT w.id, w.name, w.shared, w.filter_text, w.shown_columns, w.version, w.owner_id, u.name AS owner_name
            FROM patient_list_view w
            LEFT JOIN user_account u ON u.id = w.owner_id
            WHERE w.business_id = :business AND (w.shared OR w.owner_id = :user)
            """;

    /** What the user sees: their own, then those of the clinic. */
    static final String ALL = VIEW + "ORDER BY w.shared, w.name_key, w.id";

    static final String ONE = VIEW + "AND w.id = :view";

    static final String COUNT = """
            SELECT COUNT(*) FROM patient_list_view WHERE business_id = :business AND owner_id = :user
            """;

    static final String ADD = """
            INSERT INTO patient_list_view (business_id, id, owner_id, shared, name, name_key, filter_text, shown_columns)
            VALUES (:business, :view, :user, :shared, :name, :key, :filter, :columns)
            """;

    /** Its author changes it, and an owner one of the clinic's, which stays the clinic's. */
    private static final String MAY_CHANGE = "(owner_id = :user OR (shared AND :asOwner))";

    static final String CHANGE = """
            UPDATE patient_list_view
            SET name = :name, name_key = :key, shared = IF(owner_id = :user, :shared, shared), filter_text = :filter,
                shown_columns = :columns, version = version + 1
            WHERE business_id = :business AND id = :view AND version = :version AND
            """ + MAY_CHANGE;

    static final String DELETE =
            "DELETE FROM patient_list_view WHERE business_id = :business AND id = :view AND " + MAY_CHANGE;

    /** Every view of the clinic whose filter has tags, whoever sees it. */
    static final String WITH_TAGS = """
            SELECT id, name, shared, owner_id, filter_text FROM patient_list_view
            WHERE business_id = :business AND filter_text LIKE '%tag=%'
            ORDER BY name_key, id
            """;

    static final String REPLACE_FILTER = """
            UPDATE patient_list_view SET filter_text = :filter, version = version + 1
            WHERE business_id = :business AND id = :view
            """;

    static final String COLUMNS = """
            SELECT shown_columns FROM patient_list_columns WHERE business_id = :business AND user_id = :user
            """;

    static final String KEEP_COLUMNS = """
            INSERT INTO patient_list_columns (business_id, user_id, shown_columns) VALUES (:business, :user, :columns)
            ON DUPLICATE KEY UPDATE shown_columns = VALUES(shown_columns)
            """;

    static final String FORGET_COLUMNS = """
            DELETE FROM patient_list_columns WHERE business_id = :business AND user_id = :user
            """;
}
