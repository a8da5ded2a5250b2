package io.revisit.patient.personal;

/** The statements behind {@link PatientsOwnData}. */
final class OwnDataSql {
    private OwnDataSql() {}

    static final String DATA = """
            SELECT p.surname, p.given_name, p.patronymic, p.card_number, p.phone, p.second_phone, p.email, p.address,
                   p.birth_date, p.sex, p.source, p.comment, b.name AS branch, CONCAT(f.surname, ' ', f.given_name) AS referrer,
                   p.created_at
            FROM patient p
            LEFT JOIN branch b ON b.business_id = p.business_id AND b.id = p.branch_id
            LEFT JOIN patient f ON f.business_id = p.business_id AND f.id = p.referrer_id
            WHERE p.business_id = :business AND p.id IN (:patients)
            ORDER BY p.merged_into IS NOT NULL, p.id
            """;

    static final String RECALL = """
            SELECT r.due_on, r.reason, r.set_on
            FROM patient_recall r
            WHERE r.business_id = :business AND r.patient_id IN (:patients)
            ORDER BY r.patient_id
            """;

    static final String TAGS = """
            SELECT t.kind, COALESCE(doc.name, dir.name, t.name) AS name, g.set_at, g.note
            FROM patient_tag g
            JOIN tag t ON t.business_id = g.business_id AND t.id = g.tag_id
            LEFT JOIN doctor doc ON doc.business_id = t.business_id AND doc.id = t.doctor_id
            LEFT JOIN direction dir ON dir.business_id = t.business_id AND dir.id = t.direction_id
            WHERE g.business_id = :business AND g.patient_id IN (:patients)
            ORDER BY t.kind, name, g.patient_id
            """;

    static final String CONSENTS = """
            SELECT c.at, c.channel, c.purpose, c.given, c.how, c.wording, u.name AS recorded_by
            FROM consent_record c
            LEFT JOIN user_account u ON u.id = c.by_user
            WHERE c.business_id = :business AND c.patient_id IN (:patients)
            ORDER BY c.at, c.id
            """;

    static final String NOTES = """
            SELECT n.written_at, u.name AS author, t.written_at AS text_at, t.text, n.deleted_at
            FROM patient_note n
            JOIN patient_note_text t ON t.business_id = n.business_id AND t.note_id = n.id
            LEFT JOIN user_account u ON u.id = n.written_by
            WHERE n.business_id = :business AND n.patient_id IN (:patients)
            ORDER BY n.written_at, n.id, t.text_no
            """;

    static final String HISTORY = """
            SELECT e.at, e.kind, COALESCE(e.details, t.text) AS details, u.name AS done_by
            FROM patient_event e
            LEFT JOIN patient_note_text t ON t.business_id = e.business_id AND t.note_id = e.note_id
                AND t.text_no = e.text_no
            LEFT JOIN user_account u ON u.id = e.by_user
            WHERE e.business_id = :business AND e.patient_id IN (:patients)
            ORDER BY e.at, e.id
            """;

    static final String EMPTY_HISTORY = """
            UPDATE patient_event SET details = NULL, note_id = NULL, text_no = NULL
            WHERE business_id = :business AND patient_id IN (:patients)
            """;

    /** Who brought the patient, the branch, visits and sums stay. */
    static final String ERASE = """
            UPDATE patient
            SET surname = :nobody, given_name = CONCAT('№ ', id), patronymic = NULL,
                search_name = CONCAT(:key, ' № ', id), match_key = CONCAT(:key, '|№ ', id),
                card_number = NULL, phone = NULL, phone_tail = NULL, second_phone = NULL, email = NULL,
                address = NULL, address_key = NULL,
                birth_date = NULL, birth_day = NULL, sex = NULL, source = NULL, comment = NULL,
                erased_at = COALESCE(erased_at, :now), version = version + 1
            WHERE business_id = :business AND id IN (:patients)
            """;
}
