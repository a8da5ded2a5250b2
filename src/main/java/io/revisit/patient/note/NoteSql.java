package io.revisit.patient.note;

/** The statements behind {@link PatientNotes}. */
final class NoteSql {
    private NoteSql() {}

    /** The notes of a patient with their present texts, pinned ones first, then the latest. */
    static final String OF_PATIENT = """
            SELECT n.id, t.text, n.pinned, n.text_no, n.written_by, n.written_at, t.written_at AS text_at, u.name AS author
            FROM patient_note n
            JOIN patient_note_text t ON t.business_id = n.business_id AND t.note_id = n.id AND t.text_no = n.text_no
            LEFT JOIN user_account u ON u.id = n.written_by
            WHERE n.business_id = :business AND n.patient_id = :patient AND n.deleted_at IS NULL
            ORDER BY n.pinned DESC, n.written_at DESC, n.id DESC
            LIMIT :limit
            """;

    /** Every text of a note that stands, the latest first. */
    static final String TEXTS = """
            SELECT t.text, t.written_at
            FROM patient_note_text t
            JOIN patient_note n ON n.business_id = t.business_id AND n.id = t.note_id
            WHERE t.business_id = :business AND t.note_id = :note AND n.deleted_at IS NULL
            ORDER BY t.text_no DESC
            """;

    /** A note on a patient of the base; none on one who is gone. */
    static final String ADD = """
            INSERT INTO patient_note (business_id, id, patient_id, pinned, text_no, written_by, written_at)
            SELECT p.business_id, :note, p.id, :pinned, 1, :user, :now
            FROM patient p WHERE p.business_id = :business AND p.id = :patient AND p.gone = FALSE
            """;

    static final String NEXT_TEXT = """
            UPDATE patient_note SET text_no = text_no + 1
            WHERE business_id = :business AND id = :note AND written_by = :user AND deleted_at IS NULL
            """;

    static final String ADD_TEXT = """
            INSERT INTO patient_note_text (business_id, note_id, text_no, patient_id, text, written_at)
            SELECT n.business_id, n.id, n.text_no, n.patient_id, :text, :now
            FROM patient_note n WHERE n.business_id = :business AND n.id = :note
            """;

    static final String PIN = """
            UPDATE patient_note SET pinned = :pinned
            WHERE business_id = :business AND id = :note AND deleted_at IS NULL
            """;

    static final String DELETE = """
            UPDATE patient_note SET deleted_at = :now
            WHERE business_id = :business AND id = :note AND written_by = :user AND deleted_at IS NULL
            """;

    static final String RESTORE = """
            UPDATE patient_note SET deleted_at = NULL
            WHERE business_id = :business AND id = :note AND written_by = :user AND deleted_at IS NOT NULL
            """;

    /** The line of the patient's history; it names the text instead of repeating it. */
    static final String NOTE_HISTORY = """
            INSERT INTO patient_event (business_id, id, patient_id, at, kind, by_user, note_id, text_no)
            SELECT n.business_id, :event, n.patient_id, :now, :kind, :user, n.id, n.text_no
            FROM patient_note n WHERE n.business_id = :business AND n.id = :note
            """;
}
