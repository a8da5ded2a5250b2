package io.revisit.dataimport;

import io.revisit.business.Dictionary;
import io.revisit.business.DictionaryNames;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes checked rows of patients to the base, set-based, a piece of the file at a time. */
@Component
class PatientWriting implements RowWriting {

    private final TenantSql sql;
    private final Ids ids;
    private final DictionaryNames names;
    private final Clock clock;

    PatientWriting(TenantSql sql, Ids ids, DictionaryNames names, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void prepare(ImportJob job) {
        names.addMissing(Dictionary.STAFF, on(job, """
                SELECT DISTINCT r.digitized_by FROM import_patient_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.outcome <> 'REJECTED'
                  AND r.digitized_on IS NOT NULL AND r.digitized_by IS NOT NULL
                """).query(String.class).list());
        addMissingTags(job);
    }

    private void addMissingTags(ImportJob job) {
        int missing = on(job, """
                SELECT COUNT(DISTINCT w.name_key) FROM import_tag_row w
                LEFT JOIN tag t ON t.business_id = w.business_id AND t.kind = 'CATEGORY' AND t.name_key = w.name_key
                WHERE w.business_id = :business AND w.import_id = :import AND t.id IS NULL
                """).query(Integer.class).single();
        if (missing > 0) {
            on(job, """
                    INSERT IGNORE INTO tag (business_id, id, kind, name, name_key)
                    SELECT :business, :first + ROW_NUMBER() OVER (ORDER BY m.name_key) - 1, 'CATEGORY', m.name, m.name_key
                    FROM (
                        SELECT w.name_key, MIN(w.name) AS name FROM import_tag_row w
                        LEFT JOIN tag t
                            ON t.business_id = w.business_id AND t.kind = 'CATEGORY' AND t.name_key = w.name_key
                        WHERE w.business_id = :business AND w.import_id = :import AND t.id IS NULL
                        GROUP BY w.name_key
                    ) m
                    """).param("first", ids.reserve(missing)).update();
        }
    }

    @Override
    public void write(ImportJob job, int from, int to) {
        assignIds(job, from, to);
        insertPatients(job, from, to);
        updatePatients(job, from, to);
        tag(job, from, to);
        digitize(job, from, to);
        if (job.settings().consentGround() != null) {
            recordConsents(job, from, to, job.settings().consentGround());
        }
        noteHistory(job, from, to);
    }

    /** A repeated row is about the patient of its first row, which stands above it. */
    private void assignIds(ImportJob job, int from, int to) {
        piece(job, from, to, """
                UPDATE import_patient_row r SET r.patient_id = :first + r.record_no - :firstRecord
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'NEW'
                """).param("first", ids.reserve(to - from + 1)).update();
        piece(job, from, to, """
                UPDATE import_patient_row r
                JOIN import_patient_row e ON e.business_id = r.business_id AND e.import_id = r.import_id
                    AND e.record_no = r.root_no
                SET r.patient_id = e.patient_id
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'REPEATED'
                """).update();
    }

    private void insertPatients(ImportJob job, int from, int to) {
        piece(job, from, to, """
                INSERT INTO patient (business_id, id, card_number, surname, given_name, patronymic, search_name, match_key,
                    phone, phone_tail, second_phone, email, birth_date, birth_day, sex, source, comment, import_id,
                    created_at)
                SELECT :business, r.patient_id, r.card_number, r.surname, r.given_name, r.patronymic, r.search_name,
                       r.match_key, r.phone, r.phone_tail, r.second_phone, r.email, r.birth_date,
                       MONTH(r.birth_date) * 100 + DAY(r.birth_date), r.sex, r.source, r.comment, r.import_id, :now
                FROM import_patient_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'NEW'
                """).param("now", UtcTime.of(clock.instant())).update();
        piece(job, from, to, """
                INSERT INTO patient_summary (business_id, patient_id)
                SELECT :business, r.patient_id FROM import_patient_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'NEW'
                """).update();
    }

    /** Repeated rows come one by one, since several may be about one patient and the earlier one fills first. */
    private void updatePatients(ImportJob job, int from, int to) {
        piece(job, from, to, update(job, "UPDATED")).update();
        for (Integer record : piece(job, from, to, """
                SELECT r.record_no FROM import_patient_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'REPEATED'
                ORDER BY r.record_no
                """).query(Integer.class).list()) {
            if (changesSomething(job, record)) {
                piece(job, record, record, update(job, "REPEATED")).update();
            }
        }
    }

    /** Asked apart from the change, since MySQL does not read in a subquery the table that it changes. */
    private boolean changesSomething(ImportJob job, int record) {
        return piece(job, record, record, """
                SELECT EXISTS (
                    SELECT 1 FROM import_patient_row r
                    JOIN patient p ON p.business_id = r.business_id AND p.id = r.patient_id
                    WHERE r.business_id = :business AND r.import_id = :import
                      AND r.record_no BETWEEN :firstRecord AND :lastRecord AND (%s))
                """.formatted(PatientColumns.changes(job.settings())))
                .query(Boolean.class)
                .single();
    }

    private static String update(ImportJob job, String outcome) {
        return """
                UPDATE patient p
                JOIN import_patient_row r ON r.business_id = p.business_id AND r.patient_id = p.id
                SET %s
                WHERE p.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = '%s'
                """.formatted(PatientColumns.assignments(job.settings().policy()), outcome);
    }

    private void tag(ImportJob job, int from, int to) {
        piece(job, from, to, """
                INSERT INTO patient_tag (business_id, patient_id, tag_id, by_hand, import_id, set_at)
                SELECT :business, r.patient_id, t.id, TRUE, r.import_id, :now
                FROM import_patient_row r
                JOIN import_tag_row w
                    ON w.business_id = r.business_id AND w.import_id = r.import_id AND w.record_no = r.record_no
                JOIN tag t ON t.business_id = w.business_id AND t.kind = 'CATEGORY' AND t.name_key = w.name_key
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome <> 'REJECTED'
                ON DUPLICATE KEY UPDATE by_hand = TRUE
                """).param("now", UtcTime.of(clock.instant())).update();
    }

    private void digitize(ImportJob job, int from, int to) {
        piece(job, from, to, """
                INSERT IGNORE INTO digitization (business_id, patient_id, at, digitized_on, channel, staff_id, imported,
                    import_id)
                SELECT :business, r.patient_id, r.digitized_at, r.digitized_on, 'IMPORT', s.id, TRUE, r.import_id
                FROM import_patient_row r
                LEFT JOIN staff_member s ON s.business_id = r.business_id AND s.name_key = r.digitized_key
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome <> 'REJECTED' AND r.digitized_on IS NOT NULL
                """).update();
    }

    /** A consent that is known already stands: a file tells nothing newer than what a patient said. */
    private void recordConsents(ImportJob job, int from, int to, @Nullable String ground) {
        String missing = """
                FROM import_patient_row r
                CROSS JOIN (SELECT 'EMAIL' AS channel UNION ALL SELECT 'SMS') h
                LEFT JOIN consent c ON c.business_id = r.business_id AND c.patient_id = r.patient_id
                    AND c.channel = h.channel AND c.purpose = 'MARKETING'
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome IN ('NEW', 'UPDATED') AND r.consent IS NOT NULL AND c.patient_id IS NULL
                """;
        int most = 2 * (to - from + 1);
        piece(job, from, to, """
                INSERT INTO consent_record (business_id, id, patient_id, channel, purpose, given, at, how, wording)
                SELECT :business, :first + ROW_NUMBER() OVER (ORDER BY r.record_no, h.channel) - 1, r.patient_id, h.channel,
                       'MARKETING', r.consent, :now, 'IMPORT', :ground
                """ + missing)
                .param("first", ids.reserve(most))
                .param("now", UtcTime.of(clock.instant()))
                .param("ground", ground)
                .update();
        piece(job, from, to, """
                INSERT INTO consent (business_id, patient_id, channel, purpose, given, at)
                SELECT :business, r.patient_id, h.channel, 'MARKETING', r.consent, :now
                """ + missing)
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    private void noteHistory(ImportJob job, int from, int to) {
        piece(job, from, to, """
                INSERT INTO patient_event (business_id, id, patient_id, at, kind, details, import_id)
                SELECT :business, :first + ROW_NUMBER() OVER (ORDER BY r.record_no) - 1, r.patient_id, :now,
                       CASE r.outcome WHEN 'NEW' THEN 'dataimport.added' ELSE 'dataimport.updated' END,
                       CONCAT(:file, ' · ', r.row_no), r.import_id
                FROM import_patient_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome IN ('NEW', 'UPDATED')
                """)
                .param("first", ids.reserve(to - from + 1))
                .param("now", UtcTime.of(clock.instant()))
                .param("file", job.fileName())
                .update();
    }

    /** Who brought whom, once every patient of the file is there. */
    @Override
    public void link(ImportJob job, int from, int to) {
        piece(job, from, to, """
                UPDATE patient p
                JOIN import_patient_row r ON r.business_id = p.business_id AND r.patient_id = p.id
                JOIN patient f ON f.business_id = r.business_id AND f.card_number = r.referrer_card AND f.id <> p.id
                SET p.referrer_id = f.id
                WHERE p.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome <> 'REJECTED' AND p.referrer_id IS NULL
                """).update();
    }

    private JdbcClient.StatementSpec on(ImportJob job, String statement) {
        return sql.sql(statement).param("import", job.id().value());
    }

    private JdbcClient.StatementSpec piece(ImportJob job, int from, int to, String statement) {
        return on(job, statement).param("firstRecord", from).param("lastRecord", to);
    }
}
