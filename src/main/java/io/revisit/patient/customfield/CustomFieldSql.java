package io.revisit.patient.customfield;

/** What is asked of custom fields. */
final class CustomFieldSql {
    private CustomFieldSql() {}

    /** The fields in their order, each with its options in theirs: a row an option, or one without. */
    static final String FIELDS = """
            SELECT f.id, f.name, f.type, f.active, f.version, o.id AS option_id, o.name AS option_name,
                   o.active AS option_active
            FROM custom_field f
            LEFT JOIN custom_option o ON o.business_id = f.business_id AND o.field_id = f.id
            WHERE f.business_id = :business
            ORDER BY f.position, f.id, o.position, o.id
            """;

    /** How many patients of the base have a value, field by field. */
    static final String USES = """
            SELECT v.field_id, COUNT(*) AS patients FROM custom_value v
            JOIN patient p ON p.business_id = v.business_id AND p.id = v.patient_id
            WHERE v.business_id = :business AND p.gone = FALSE
            GROUP BY v.field_id
            """;

    static final String VALUES = """
            SELECT v.patient_id, v.field_id, v.text_value, v.number_value, v.day_value, v.option_id,
                   o.name AS option_name, o.active AS option_active
            FROM custom_value v
            JOIN custom_field f ON f.business_id = v.business_id AND f.id = v.field_id
            LEFT JOIN custom_option o ON o.business_id = v.business_id AND o.id = v.option_id
            WHERE v.business_id = :business AND v.patient_id IN (:patients) AND f.active
            ORDER BY v.patient_id, f.position, f.id
            """;

    static final String ADD = """
            INSERT INTO custom_field (business_id, id, name, name_key, type, position)
            SELECT :business, :field, :name, :key, :type, COALESCE(MAX(f.position), 0) + 1
            FROM custom_field f WHERE f.business_id = :business
            """;

    /** The type changes only while nobody has a value. */
    static final String CHANGE = """
            UPDATE custom_field f SET f.name = :name, f.name_key = :key, f.type = :type, f.version = f.version + 1
            WHERE f.business_id = :business AND f.id = :field AND f.version = :version
              AND (f.type = :type OR NOT EXISTS (
                  SELECT 1 FROM custom_value v WHERE v.business_id = :business AND v.field_id = f.id))
            """;

    static final String ARCHIVE = """
            UPDATE custom_field SET active = :active, version = version + 1
            WHERE business_id = :business AND id = :field
            """;

    static final String PLACE = """
            UPDATE custom_field SET position = :position, version = version + 1
            WHERE business_id = :business AND id = :field AND position <> :position
            """;

    static final String FIND_NAME = """
            SELECT NOT f.active FROM custom_field f WHERE f.business_id = :business AND f.name_key = :key
            """;

    /** Options that stand under no patient go, the others are offered no longer. */
    static final String DROP_OPTIONS = """
            DELETE o FROM custom_option o
            LEFT JOIN custom_value v ON v.business_id = o.business_id AND v.field_id = o.field_id AND v.option_id = o.id
            WHERE o.business_id = :business AND o.field_id = :field AND o.id NOT IN (:kept) AND v.option_id IS NULL
            """;

    static final String RETIRE_OPTIONS = """
            UPDATE custom_option SET active = FALSE
            WHERE business_id = :business AND field_id = :field AND id NOT IN (:kept)
            """;

    static final String ADD_OPTION = """
            INSERT INTO custom_option (business_id, id, field_id, name, name_key, position)
            VALUES (:business, :option, :field, :name, :key, :position)
            ON DUPLICATE KEY UPDATE name = VALUES(name), position = VALUES(position), active = TRUE
            """;

    static final String CHANGE_OPTION = """
            UPDATE custom_option SET name = :name, name_key = :key, position = :position, active = TRUE
            WHERE business_id = :business AND field_id = :field AND id = :option
            """;

    static final String STORE = """
            INSERT INTO custom_value (business_id, patient_id, field_id, text_value, text_key, number_value, day_value,
                option_id)
            VALUES (:business, :patient, :field, :text, :key, :number, :day, :option)
            ON DUPLICATE KEY UPDATE text_value = VALUES(text_value), text_key = VALUES(text_key),
                number_value = VALUES(number_value), day_value = VALUES(day_value), option_id = VALUES(option_id),
                import_id = NULL
            """;

    static final String CLEAR = """
            DELETE FROM custom_value WHERE business_id = :business AND patient_id = :patient AND field_id = :field
            """;

    static final String RAISE_VERSION = """
            UPDATE patient SET version = version + 1
            WHERE business_id = :business AND id = :patient AND version = :version
            """;
}
