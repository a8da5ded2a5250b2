package io.revisit.patient.status;

/** The statements behind {@link PatientStatuses}. */
final class StatusSql {
    private StatusSql() {}

    /** The status of a patient: the latest tag of that kind. */
    static final String CURRENT = """
            SELECT t.id, t.name, t.colour, g.note, g.set_at, g.import_id, u.name AS user_name
            FROM patient_tag g
            JOIN tag t ON t.business_id = g.business_id AND t.id = g.tag_id AND t.kind = 'STATUS'
            LEFT JOIN user_account u ON u.id = g.set_by
            WHERE g.business_id = :business AND g.patient_id = :patient
            ORDER BY g.set_at DESC, t.id DESC
            LIMIT 1
            """;

    static final String OFFERED = """
            SELECT t.id, t.name, t.colour FROM tag t
            WHERE t.business_id = :business AND t.kind = 'STATUS' AND NOT t.archived
            ORDER BY t.id
            """;

    static final String NAME = """
            SELECT t.name FROM tag t WHERE t.business_id = :business AND t.id = :tag AND t.kind = 'STATUS'
            """;

    static final String END = """
            DELETE g FROM patient_tag g
            JOIN tag t ON t.business_id = g.business_id AND t.id = g.tag_id AND t.kind = 'STATUS'
            WHERE g.business_id = :business AND g.patient_id = :patient
            """;

    static final String GIVE = """
            INSERT INTO patient_tag (business_id, patient_id, tag_id, from_visits, by_hand, set_by, set_at, note)
            SELECT p.business_id, p.id, t.id, FALSE, TRUE, :user, :now, :note
            FROM patient p
            JOIN tag t ON t.business_id = p.business_id AND t.id = :tag AND t.kind = 'STATUS'
            WHERE p.business_id = :business AND p.id = :patient AND p.gone = FALSE
            """;
}
