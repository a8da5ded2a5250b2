package io.revisit.patient;

/** What is asked of tags. */
final class TagSql {
    private TagSql() {}

    private static final String SHOWN_NAME = "COALESCE(doc.name, dir.name, t.name)";

    private static final String DICTIONARIES = """
            LEFT JOIN doctor doc ON doc.business_id = t.business_id AND doc.id = t.doctor_id
            LEFT JOIN direction dir ON dir.business_id = t.business_id AND dir.id = t.direction_id
            """;

    private static final String BY_KIND = "FIELD(t.kind, 'STATUS', 'CATEGORY', 'FREE', 'DOCTOR', 'DIRECTION')";

    /** What {@link TagCatalogue} makes a tag of. */
    private static final String TAG = "SELECT t.id, t.kind, " + SHOWN_NAME + " AS shown_name, t.colour";

    /** The clinic's tags by kind, then by name; of the archived ones those that are asked for. */
    static final String TAGS = TAG + " FROM tag t\n" + DICTIONARIES
            + "WHERE t.business_id = :business AND (NOT t.archived OR t.id IN (:besides))\nORDER BY " + BY_KIND
            + ", shown_name";

    /** All of them with how many patients carry each. */
    static final String ENTRIES =
            TAG + """
            , t.archived, t.version,
              (SELECT COUNT(*) FROM patient_tag pt
               JOIN patient p ON p.business_id = pt.business_id AND p.id = pt.patient_id
               WHERE pt.business_id = t.business_id AND pt.tag_id = t.id AND p.gone = FALSE) AS patients
            FROM tag t
            """ + DICTIONARIES + "WHERE t.business_id = :business\nORDER BY " + BY_KIND + ", shown_name";

    /** Whether a tag is that of the patient's main doctor or direction. */
    private static final String MAIN =
            "COALESCE(t.doctor_id = s.main_doctor_id OR t.direction_id = s.main_direction_id, FALSE)";

    /** The tags of a patient; the completed visits behind those of doctors and directions are counted by day. */
    static final String OF_PATIENT = TAG + """
            , pt.from_visits, pt.by_hand, pt.import_id, pt.set_at, u.name AS user_name, r.name AS rule_name, pt.ruled_at,
               %s AS main,
               CASE WHEN pt.from_visits THEN
                 (SELECT COUNT(DISTINCT v.visit_day) FROM visit v
                  WHERE v.business_id = pt.business_id AND v.patient_id = pt.patient_id
                    AND v.status = 'COMPLETED' AND NOT v.reversed
                    AND (v.doctor_id = t.doctor_id OR v.direction_id = t.direction_id))
               ELSE 0 END AS visits
            FROM patient_tag pt
            JOIN tag t ON t.business_id = pt.business_id AND t.id = pt.tag_id
            LEFT JOIN patient_summary s ON s.business_id = pt.business_id AND s.patient_id = pt.patient_id
            LEFT JOIN tag_rule r ON r.business_id = pt.business_id AND r.id = pt.rule_id
            LEFT JOIN user_account u ON u.id = pt.set_by
            """.formatted(MAIN) + DICTIONARIES + """
            WHERE pt.business_id = :business AND pt.patient_id = :patient
            ORDER BY FIELD(t.kind, 'STATUS', 'CATEGORY', 'FREE', 'DOCTOR', 'DIRECTION'), main DESC, visits DESC, shown_name
            """;

    /** The tags of these patients, by kind, those of the main doctor and direction first, then by name. */
    static final String OF_PATIENTS = TAG + ", pt.patient_id, " + MAIN + """
             AS main
            FROM patient_tag pt
            JOIN tag t ON t.business_id = pt.business_id AND t.id = pt.tag_id
            LEFT JOIN patient_summary s ON s.business_id = pt.business_id AND s.patient_id = pt.patient_id
            """ + DICTIONARIES + """
            WHERE pt.business_id = :business AND pt.patient_id IN (:ids)
            ORDER BY FIELD(t.kind, 'STATUS', 'CATEGORY', 'FREE', 'DOCTOR', 'DIRECTION'), main DESC, shown_name
            """;

    static final String ONE = TAG + " FROM tag t\n" + DICTIONARIES + "WHERE t.business_id = :business AND t.id = :tag";

    static final String CARRIERS = """
            SELECT COUNT(*) FROM patient_tag pt
            JOIN patient p ON p.business_id = pt.business_id AND p.id = pt.patient_id
            WHERE pt.business_id = :business AND pt.tag_id = :tag AND p.gone = FALSE
            """;

    static final String CREATE = """
            INSERT INTO tag (business_id, id, kind, name, name_key, colour)
            VALUES (:business, :tag, :kind, :name, :key, :colour)
            """;

    static final String CHANGE = """
            UPDATE tag SET name = :name, name_key = :key, colour = :colour, version = version + 1
            WHERE business_id = :business AND id = :tag AND version = :version
            """;

    static final String ARCHIVE = """
            UPDATE tag SET archived = :archived, version = version + 1 WHERE business_id = :business AND id = :tag
            """;

    /** Whether the tag that has the name is archived. */
    static final String ARCHIVED_OF_NAME = """
            SELECT archived FROM tag WHERE business_id = :business AND kind = :kind AND name_key = :key
            """;

    static final String ADD_DOCTOR = """
            INSERT INTO tag (business_id, id, kind, name, name_key, doctor_id)
            SELECT :business, :tag, 'DOCTOR', d.name, d.name_key, d.id FROM doctor d
            WHERE d.business_id = :business AND d.id = :row
            ON DUPLICATE KEY UPDATE doctor_id = VALUES(doctor_id)
            """;

    static final String OF_DOCTOR = """
            SELECT id FROM tag WHERE business_id = :business AND kind = 'DOCTOR' AND doctor_id = :row
            """;

    static final String ADD_DIRECTION = """
            INSERT INTO tag (business_id, id, kind, name, name_key, direction_id)
            SELECT :business, :tag, 'DIRECTION', d.name, d.name_key, d.id FROM direction d
            WHERE d.business_id = :business AND d.id = :row
            ON DUPLICATE KEY UPDATE direction_id = VALUES(direction_id)
            """;

    static final String OF_DIRECTION = """
            SELECT id FROM tag WHERE business_id = :business AND kind = 'DIRECTION' AND direction_id = :row
            """;
}
