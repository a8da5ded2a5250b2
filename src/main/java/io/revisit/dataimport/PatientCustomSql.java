package io.revisit.dataimport;

import java.util.List;

/** The statements by which values of custom fields are compared, written and taken back. */
final class PatientCustomSql {

    /** A field that is gone, or holds something else by now, is not that of the column. */
    private static final String FORGET_GONE_FIELDS = """
            UPDATE import_custom_column k
            LEFT JOIN custom_field f ON f.business_id = k.business_id AND f.id = k.field_id AND f.type = k.type
            SET k.field_id = NULL
            WHERE k.business_id = :business AND k.import_id = :import AND f.id IS NULL
            """;

    private static final String FIND_FIELDS_BY_NAME = """
            UPDATE import_custom_column k
            JOIN custom_field f ON f.business_id = k.business_id AND f.name_key = k.name_key AND f.type = k.type AND f.active
            SET k.field_id = f.id
            WHERE k.business_id = :business AND k.import_id = :import AND k.field_id IS NULL
            """;

    /** Finds the fields of the columns, as the base is now. */
    static final List<String> FIND_FIELDS = List.of(FORGET_GONE_FIELDS, FIND_FIELDS_BY_NAME);

    /** The values of a row ({@code w}) with their column ({@code k}), the option that they name ({@code o}) and what is there ({@code v}). */
    private static String values(String patient) {
        return """
                import_custom_row w
                JOIN import_custom_column k ON k.business_id = w.business_id AND k.import_id = w.import_id
                    AND k.column_no = w.column_no
                LEFT JOIN custom_option o ON o.business_id = w.business_id AND o.field_id = k.field_id
                    AND o.name_key = w.text_key AND k.type = 'CHOICE'
                LEFT JOIN custom_value v ON v.business_id = w.business_id AND v.patient_id = %s
                    AND v.field_id = k.field_id
                """.formatted(patient);
    }

    private static final String TEXT = "CASE WHEN k.type = 'TEXT' THEN w.text_value END";

    private static String differs(UpdatePolicy policy) {
        return switch (policy) {
            case FILL -> "v.field_id IS NULL";
            case KEEP -> "FALSE";
            case OVERWRITE ->
                "(v.field_id IS NULL OR NOT (v.text_value <=> " + TEXT + " AND v.number_value <=> w.number_value"
                        + " AND v.day_value <=> w.day_value AND v.option_id <=> o.id))";
        };
    }

    /** A condition on a row ({@code r}) and its patient ({@code p}): a value of the row is not there. */
    static String changes(UpdatePolicy policy) {
        return """
                EXISTS (
                    SELECT 1 FROM %s
                    WHERE w.business_id = :business AND w.import_id = r.import_id AND w.record_no = r.record_no AND %s)
                """.formatted(values("p.id"), differs(policy));
    }

    private static String ofRows(UpdatePolicy policy, String outcome) {
        return """
                FROM import_patient_row r FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN %s
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND w.business_id = r.business_id AND w.import_id = r.import_id AND w.record_no = r.record_no
                  AND r.outcome = '%s' AND %s
                """.formatted(values("r.patient_id"), outcome, differs(policy));
    }

    /** Remembers what stands where the rows will write. */
    static String keep(UpdatePolicy policy, String outcome) {
        return """
                INSERT IGNORE INTO import_custom_before (business_id, import_id, patient_id, field_id, known, text_value,
                    text_key, number_value, day_value, option_id, brought_by)
                SELECT :business, r.import_id, r.patient_id, k.field_id, v.field_id IS NOT NULL, v.text_value,
                       v.text_key, v.number_value, v.day_value, v.option_id, v.import_id
                """ + ofRows(policy, outcome);
    }

    static String write(UpdatePolicy policy, String outcome) {
        return """
                INSERT INTO custom_value (business_id, patient_id, field_id, text_value, text_key, number_value, day_value,
                    option_id, import_id)
                SELECT :business, r.patient_id, k.field_id, %s, CASE WHEN k.type = 'TEXT' THEN w.text_key END,
                       w.number_value, w.day_value, o.id, r.import_id
                """.formatted(TEXT) + ofRows(policy, outcome) + """
                ON DUPLICATE KEY UPDATE text_value = VALUES(text_value), text_key = VALUES(text_key),
                    number_value = VALUES(number_value), day_value = VALUES(day_value), option_id = VALUES(option_id),
                    import_id = VALUES(import_id)
                """;
    }

    private static final String MISSING_OPTIONS = """
            FROM import_custom_column k
            JOIN import_custom_row w ON w.business_id = k.business_id AND w.import_id = k.import_id
                AND w.column_no = k.column_no
            JOIN import_patient_row r ON r.business_id = w.business_id AND r.import_id = w.import_id
                AND r.record_no = w.record_no
            LEFT JOIN custom_option o ON o.business_id = k.business_id AND o.field_id = k.field_id
                AND o.name_key = w.text_key
            WHERE k.business_id = :business AND k.import_id = :import AND k.type = 'CHOICE'
              AND r.outcome NOT IN ('REJECTED', 'SKIPPED')
              AND o.id IS NULL
            """;

    static final String COUNT_MISSING_OPTIONS = "SELECT COUNT(DISTINCT k.field_id, w.text_key) " + MISSING_OPTIONS;

    static final String ADD_MISSING_OPTIONS = """
            INSERT IGNORE INTO custom_option (business_id, id, field_id, name, name_key, position)
            SELECT :business, :first + ROW_NUMBER() OVER (ORDER BY m.field_id, m.text_key) - 1, m.field_id, m.name,
                   m.text_key,
                   COALESCE((SELECT MAX(x.position) FROM custom_option x
                             WHERE x.business_id = :business AND x.field_id = m.field_id), 0)
                   + ROW_NUMBER() OVER (PARTITION BY m.field_id ORDER BY m.text_key)
            FROM (SELECT k.field_id, w.text_key, MIN(w.text_value) AS name
            """ + MISSING_OPTIONS + "GROUP BY k.field_id, w.text_key) m";

    static final String REMEMBER_OPTIONS = """
            INSERT INTO import_name (business_id, import_id, kind, entry_id)
            SELECT :business, :import, 'OPTION', o.id FROM custom_option o
            WHERE o.business_id = :business AND o.id BETWEEN :first AND :lastOption
            """;

    /** Columns whose field the run adds, with how many rows state a value. */
    static final String NEW_FIELDS = """
            SELECT k.column_no, k.name, k.type, COUNT(w.record_no) AS field_rows
            FROM import_custom_column k
            LEFT JOIN import_custom_row w ON w.business_id = k.business_id AND w.import_id = k.import_id
                AND w.column_no = k.column_no
            WHERE k.business_id = :business AND k.import_id = :import AND k.field_id IS NULL
            GROUP BY k.column_no, k.name, k.type
            ORDER BY k.column_no
            """;

    /** Options that fields which are there get from the file. */
    static final String NEW_OPTIONS = """
            SELECT k.name AS field_name, MIN(w.text_value) AS option_name, COUNT(*) AS option_rows
            """ + MISSING_OPTIONS + """
             AND k.field_id IS NOT NULL
            GROUP BY k.column_no, k.name, w.text_key
            ORDER BY k.column_no, option_name
            LIMIT 1000
            """;

    static final String CLEAR_CHANGED = """
            DELETE v FROM custom_value v
            JOIN import_custom_before b ON b.business_id = v.business_id AND b.patient_id = v.patient_id
                AND b.field_id = v.field_id
            WHERE v.business_id = :business AND b.import_id = :import AND v.patient_id IN (:patients)
            """;

    static final String RESTORE = """
            INSERT INTO custom_value (business_id, patient_id, field_id, text_value, text_key, number_value, day_value,
                option_id, import_id)
            SELECT :business, b.patient_id, b.field_id, b.text_value, b.text_key, b.number_value, b.day_value, b.option_id,
                   b.brought_by
            FROM import_custom_before b
            WHERE b.business_id = :business AND b.import_id = :import AND b.patient_id IN (:patients) AND b.known
            """;

    static final String FORGET = """
            DELETE FROM import_custom_before
            WHERE business_id = :business AND import_id = :import AND patient_id IN (:patients)
            """;

    private PatientCustomSql() {}
}
