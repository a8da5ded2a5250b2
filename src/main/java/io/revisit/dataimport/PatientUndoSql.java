package io.revisit.dataimport;

/** The statements behind {@link PatientUndo}, and the one that keeps what it needs. */
final class PatientUndoSql {

    private static final String COLUMNS = """
            version, card_number, surname, given_name, patronymic, search_name, match_key, phone, phone_tail, second_phone,
            email, address, address_key, birth_date, birth_day, sex, source, comment, referrer_id, branch_id""";

    /** The rows' patients as they are, before a change that adds 1 to the version ({@code %2$s}); {@code %1$s} says which. */
    private static final String KEEP = """
            INSERT INTO import_patient_before (business_id, import_id, patient_id, left_version, %3$s)
            SELECT :business, r.import_id, p.id, p.version + %2$s, %4$s
            FROM import_patient_row r FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = r.business_id AND p.id = r.patient_id
            WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
              AND %1$s
            ON DUPLICATE KEY UPDATE left_version = VALUES(left_version)
            """;

    /** Before rows of this outcome change their patients. */
    static String keepChanged(String outcome) {
        return keep("r.outcome = '" + outcome + "'", 1);
    }

    /** Before patients who were in the base get a referrer; their own row is kept once. */
    static final String KEEP_LINKED = keep("""
            NOT (p.import_id <=> r.import_id) AND r.outcome NOT IN ('REJECTED', 'SKIPPED') AND p.referrer_id IS NULL
              AND r.referrer_card IS NOT NULL AND EXISTS (
                  SELECT 1 FROM patient f
                  WHERE f.business_id = r.business_id AND f.card_number = r.referrer_card AND f.id <> p.id)
            """, 0)
            .replace("ON DUPLICATE KEY UPDATE left_version = VALUES(left_version)", "")
            .replace("INSERT INTO", "INSERT IGNORE INTO");

    private static String keep(String which, int change) {
        return KEEP.formatted(which, change, COLUMNS, "p." + COLUMNS.replaceAll(",\\s*", ", p."));
    }

    /** Patients of the import's rows; a row that repeats another says nothing of its own. */
    static final String RECORDS = """
            SELECT r.record_no, p.id AS record_id, p.id AS patient_id, NULL AS day, r.outcome = 'NEW' AS made,
                   CASE WHEN p.gone THEN 'GONE'
                        WHEN EXISTS (
                            SELECT 1 FROM patient_merge g
                            WHERE g.business_id = p.business_id AND g.survivor_id = p.id
                              AND g.undone_at IS NULL) THEN 'MERGED'
                        WHEN r.outcome = 'NEW' AND EXISTS (
                            SELECT 1 FROM visit v FORCE INDEX (visit_patient)
                            WHERE v.business_id = p.business_id AND v.patient_id = p.id) THEN 'VISITS'
                        WHEN r.outcome = 'NEW' AND EXISTS (
                            SELECT 1 FROM digitization d
                            WHERE d.business_id = p.business_id AND d.patient_id = p.id
                              AND NOT (d.import_id <=> r.import_id)) THEN 'REGISTERED'
                        WHEN r.outcome = 'NEW' AND EXISTS (
                            SELECT 1 FROM message m FORCE INDEX (message_patient)
                            WHERE m.business_id = p.business_id AND m.patient_id = p.id) THEN 'MESSAGES'
                        WHEN r.outcome = 'NEW' AND EXISTS (
                            SELECT 1 FROM patient q FORCE INDEX (patient_referrer)
                            LEFT JOIN import_patient_before e ON e.business_id = q.business_id
                                AND e.import_id = r.import_id AND e.patient_id = q.id
                            WHERE q.business_id = p.business_id AND q.referrer_id = p.id
                              AND NOT (q.import_id <=> r.import_id) AND e.patient_id IS NULL) THEN 'REFERRER'
                        WHEN p.version <> COALESCE(b.left_version, 0) THEN 'EDITED'
                        WHEN r.outcome = 'NEW' AND (EXISTS (
                            SELECT 1 FROM patient_event h FORCE INDEX (patient_event_patient)
                            WHERE h.business_id = p.business_id AND h.patient_id = p.id AND h.import_id IS NULL)
                          OR EXISTS (
                            SELECT 1 FROM patient_tag g
                            WHERE g.business_id = p.business_id AND g.patient_id = p.id
                              AND g.by_hand AND NOT (g.import_id <=> r.import_id))) THEN 'TOUCHED'
                   END AS reason
            FROM import_patient_row r FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = r.business_id AND p.id = r.patient_id
            LEFT JOIN import_patient_before b ON b.business_id = r.business_id AND b.import_id = r.import_id
                AND b.patient_id = r.patient_id
            WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
              AND ((r.outcome = 'NEW' AND p.import_id = r.import_id)
                   OR (r.outcome IN ('UPDATED', 'UNCHANGED') AND b.patient_id IS NOT NULL))
            """;

    static final String PATIENTS = """
            SELECT DISTINCT r.patient_id FROM import_patient_row r
            WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
              AND r.patient_id IS NOT NULL
            """;

    /**
     * The version goes back as well, so that an earlier import finds the patient as it left it. A card that was there before
     * was not the import's to change: it stays as it is, and so stays unique.
     */
    static final String RESTORE = """
            UPDATE patient p
            JOIN import_patient_before b ON b.business_id = p.business_id AND b.patient_id = p.id
            SET p.version = CASE WHEN p.version = b.left_version THEN b.version ELSE p.version + 1 END,
                p.card_number = CASE WHEN b.card_number IS NULL THEN NULL ELSE p.card_number END,
                p.surname = b.surname, p.given_name = b.given_name, p.patronymic = b.patronymic,
                p.search_name = b.search_name, p.match_key = b.match_key, p.phone = b.phone, p.phone_tail = b.phone_tail,
                p.second_phone = b.second_phone, p.email = b.email, p.address = b.address,
                p.address_key = b.address_key, p.birth_date = b.birth_date,
                p.birth_day = b.birth_day, p.sex = b.sex, p.source = b.source, p.comment = b.comment,
                p.referrer_id = b.referrer_id, p.branch_id = b.branch_id
            WHERE p.business_id = :business AND b.import_id = :import AND p.id IN (:patients)
            """;

    static final String UNTAG = """
            DELETE FROM patient_tag
            WHERE business_id = :business AND import_id = :import AND patient_id IN (:patients) AND NOT from_visits
            """;

    /** What the patient said since stays. */
    static final String WITHDRAW_CONSENTS = """
            DELETE c FROM consent c
            JOIN consent_record k ON k.business_id = c.business_id AND k.patient_id = c.patient_id
                AND k.channel = c.channel AND k.purpose = c.purpose AND k.at = c.at AND k.how = 'IMPORT'
            WHERE c.business_id = :business AND k.import_id = :import AND c.patient_id IN (:patients)
            """;

    static final String NOTE_HISTORY = """
            INSERT INTO patient_event (business_id, id, patient_id, at, kind, by_user, details, import_id)
            SELECT :business, :first + ROW_NUMBER() OVER (ORDER BY p.id) - 1, p.id, :now, 'dataimport.restored',
                   j.undone_by, :file, j.id
            FROM patient p
            JOIN import_job j ON j.business_id = p.business_id AND j.id = :import
            WHERE p.business_id = :business AND p.id IN (:patients)
            """;

    private PatientUndoSql() {}
}
