package io.revisit.dataimport;

/** The statements by which the status that a row names ({@code import_tag_row w}) replaces that of a patient, and by which it is given back. */
final class PatientStatusSql {

    /** A condition: of all rows about one patient the first one speaks, unless it names no status. */
    static final String SPEAKS = """
            (r.root_no = r.record_no OR NOT EXISTS (
                SELECT 1 FROM import_tag_row e
                WHERE e.business_id = r.business_id AND e.import_id = r.import_id AND e.record_no = r.root_no
                  AND e.kind = 'STATUS'))
            """;

    private static final String ROWS = """
            FROM import_patient_row r FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN import_tag_row w FORCE INDEX (PRIMARY) ON w.business_id = r.business_id
                AND w.import_id = r.import_id AND w.record_no = r.record_no AND w.kind = 'STATUS'
            """;

    private static final String OF_PIECE = """
            WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
              AND r.outcome NOT IN ('REJECTED', 'SKIPPED') AND
            """ + SPEAKS;

    /** Keeps the statuses that the rows end; what this import gave itself is not ended by a further row. */
    static final String KEEP_ENDED = """
            INSERT IGNORE INTO import_status_before (business_id, import_id, patient_id, tag_id, by_hand, set_by, set_at,
                note, operation_id, brought_by)
            SELECT :business, r.import_id, o.patient_id, o.tag_id, o.by_hand, o.set_by, o.set_at, o.note, o.operation_id,
                   o.import_id
            """ + ROWS + """
            JOIN patient_tag o ON o.business_id = r.business_id AND o.patient_id = r.patient_id
            JOIN tag s ON s.business_id = o.business_id AND s.id = o.tag_id AND s.kind = 'STATUS' AND s.name_key <> w.name_key
            """ + OF_PIECE + " AND NOT (o.import_id <=> r.import_id)";

    static final String END = "DELETE o\n" + ROWS + """
            JOIN import_status_before b ON b.business_id = r.business_id AND b.import_id = r.import_id
                AND b.patient_id = r.patient_id
            JOIN patient_tag o ON o.business_id = b.business_id AND o.patient_id = b.patient_id AND o.tag_id = b.tag_id
            """ + OF_PIECE + " AND NOT (o.import_id <=> r.import_id)";

    /** The line in the history of patients who were there and whom the rows gave a status. */
    static final String NOTE_HISTORY = """
            INSERT INTO patient_event (business_id, id, patient_id, at, kind, details, import_id)
            SELECT :business, :first + ROW_NUMBER() OVER (ORDER BY x.record_no) - 1, x.patient_id, :now,
                   'patient.status-set', x.name, :import
            FROM (SELECT MIN(r.record_no) AS record_no, g.patient_id, s.name
            """ + ROWS + """
            JOIN patient p ON p.business_id = r.business_id AND p.id = r.patient_id AND NOT (p.import_id <=> r.import_id)
            JOIN tag s ON s.business_id = w.business_id AND s.kind = 'STATUS' AND s.name_key = w.name_key
            JOIN patient_tag g ON g.business_id = p.business_id AND g.patient_id = p.id AND g.tag_id = s.id
                AND g.import_id = r.import_id
            """ + OF_PIECE + " GROUP BY g.patient_id, s.name) x";

    /** Rows of {@code :records} with the status that they name and the one that the patient had. */
    static final String CHANGES = """
            SELECT r.record_no, w.name AS new_name, w.name_key AS new_key,
                   CASE WHEN b.patient_id IS NULL THEN s.name ELSE q.name END AS old_name,
                   CASE WHEN b.patient_id IS NULL THEN s.name_key ELSE q.name_key END AS old_key
            """ + ROWS + """
            LEFT JOIN import_status_before b ON b.business_id = r.business_id AND b.import_id = r.import_id
                AND b.patient_id = r.patient_id
            LEFT JOIN tag q ON q.business_id = b.business_id AND q.id = b.tag_id
            LEFT JOIN (
                SELECT o.business_id, o.patient_id, o.import_id, t.name, t.name_key
                FROM import_patient_row m
                JOIN patient_tag o ON o.business_id = m.business_id AND o.patient_id = m.patient_id
                JOIN tag t ON t.business_id = o.business_id AND t.id = o.tag_id AND t.kind = 'STATUS'
                WHERE m.business_id = :business AND m.import_id = :import AND m.record_no IN (:records)
            ) s ON s.business_id = r.business_id AND s.patient_id = r.patient_id AND NOT (s.import_id <=> r.import_id)
            WHERE r.business_id = :business AND r.import_id = :import AND r.record_no IN (:records)
            """;

    /** Gives back what the import ended, to those who still have what it gave them; what people set since stays. */
    static final String RESTORE = """
            INSERT INTO patient_tag (business_id, patient_id, tag_id, by_hand, set_by, import_id, set_at, operation_id, note)
            SELECT b.business_id, b.patient_id, b.tag_id, b.by_hand, b.set_by, b.brought_by, b.set_at, b.operation_id, b.note
            FROM import_status_before b
            JOIN tag t ON t.business_id = b.business_id AND t.id = b.tag_id
            JOIN patient_tag g ON g.business_id = b.business_id AND g.patient_id = b.patient_id AND g.import_id = b.import_id
            JOIN tag s ON s.business_id = g.business_id AND s.id = g.tag_id AND s.kind = 'STATUS'
            WHERE b.business_id = :business AND b.import_id = :import AND b.patient_id IN (:patients)
            ON DUPLICATE KEY UPDATE by_hand = patient_tag.by_hand
            """;

    static final String FORGET = """
            DELETE FROM import_status_before
            WHERE business_id = :business AND import_id = :import AND patient_id IN (:patients)
            """;

    private PatientStatusSql() {}
}
