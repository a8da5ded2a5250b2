package io.revisit.dataimport;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.TagKind;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes what a file says about patients who are in the base: tags, registrations, consents, and the line in the history. */
@Component
class PatientFacts {

    private final ImportStatements statements;
    private final Ids ids;
    private final PatientStatusRows statuses;
    private final Clock clock;

    PatientFacts(ImportStatements statements, Ids ids, PatientStatusRows statuses, Clock clock) {
        this.statements = statements;
        this.ids = ids;
        this.statuses = statuses;
        this.clock = clock;
    }

    /** For the rows with these numbers, whose patients are there, in the caller's transaction. */
    void write(ImportJob job, int from, int to) {
        for (TagKind kind : TagRowSql.kinds(job.settings().mapping())) {
            if (kind == TagKind.STATUS) {
                statuses.end(job, from, to);
                tag(job, kind, from, to);
                statuses.noteHistory(job, from, to);
            } else {
                tag(job, kind, from, to);
            }
        }
        if (job.settings().mapping().has(TargetField.DIGITIZED_ON)) {
            digitize(job, from, to);
        }
        String ground = job.settings().consentGround();
        if (ground != null) {
            recordConsents(job, from, to, ground);
        }
        noteHistory(job, from, to);
    }

    /** A tag that the patient carries already stays as it is, with its origin, and so no undo takes it; a patient has one status. */
    private void tag(ImportJob job, TagKind kind, int from, int to) {
        statements
                .piece(job, from, to, """
                INSERT INTO patient_tag (business_id, patient_id, tag_id, by_hand, import_id, set_at)
                SELECT :business, x.patient_id, x.tag_id, TRUE, :import, :now
                FROM (
                SELECT r.patient_id, t.id AS tag_id,
                       ROW_NUMBER() OVER (PARTITION BY r.patient_id ORDER BY r.record_no) AS place
                FROM import_patient_row r
                JOIN import_tag_row w
                    ON w.business_id = r.business_id AND w.import_id = r.import_id AND w.record_no = r.record_no
                       AND w.kind = '%2$s'
                %1$s
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND %3$s AND %4$s
                ) x
                WHERE x.place = 1 OR %5$s
                ON DUPLICATE KEY UPDATE by_hand = patient_tag.by_hand
                """.formatted(
                        TagRowSql.joinTag(kind), kind, taken(job, kind), TagRowSql.given(kind), kind != TagKind.STATUS))
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    /** Whose tags are set: where those of the base are to be kept, only of patients whom the file makes. */
    private static String taken(ImportJob job, TagKind kind) {
        return TagRowSql.policy(job.settings().rules(), kind) == UpdatePolicy.KEEP
                ? """
                EXISTS (
                    SELECT 1 FROM import_patient_row e
                    WHERE e.business_id = r.business_id AND e.import_id = r.import_id AND e.record_no = r.root_no
                      AND e.outcome = 'NEW')
                """
                : "r.outcome NOT IN ('REJECTED', 'SKIPPED')";
    }

    private void digitize(ImportJob job, int from, int to) {
        statements.piece(job, from, to, """
                INSERT IGNORE INTO digitization (business_id, patient_id, at, digitized_on, channel, staff_id, imported,
                    import_id)
                SELECT :business, r.patient_id, r.digitized_at, r.digitized_on, 'IMPORT', s.id, TRUE, r.import_id
                FROM import_patient_row r
                LEFT JOIN staff_member s ON s.business_id = r.business_id AND s.name_key = r.digitized_key
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome NOT IN ('REJECTED', 'SKIPPED') AND r.digitized_on IS NOT NULL
                """).update();
    }

    /** A consent that is known already stands: a file tells nothing newer than what a patient said. */
    private void recordConsents(ImportJob job, int from, int to, String ground) {
        String missing = """
                FROM import_patient_row r
                CROSS JOIN (SELECT 'EMAIL' AS channel UNION ALL SELECT 'SMS') h
                LEFT JOIN consent c ON c.business_id = r.business_id AND c.patient_id = r.patient_id
                    AND c.channel = h.channel AND c.purpose = 'MARKETING'
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome IN ('NEW', 'UPDATED') AND r.consent IS NOT NULL AND c.patient_id IS NULL
                """;
        int most = 2 * (to - from + 1);
        statements
                .piece(job, from, to, """
                INSERT INTO consent_record (business_id, id, patient_id, channel, purpose, given, at, how, wording,
                    import_id)
                SELECT :business, :first + ROW_NUMBER() OVER (ORDER BY r.record_no, h.channel) - 1, r.patient_id, h.channel,
                       'MARKETING', r.consent, :now, 'IMPORT', :ground, r.import_id
                """ + missing)
                .param("first", ids.reserve(most))
                .param("now", UtcTime.of(clock.instant()))
                .param("ground", ground)
                .update();
        statements
                .piece(job, from, to, """
                INSERT INTO consent (business_id, patient_id, channel, purpose, given, at)
                SELECT :business, r.patient_id, h.channel, 'MARKETING', r.consent, :now
                """ + missing)
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    private void noteHistory(ImportJob job, int from, int to) {
        statements
                .piece(job, from, to, """
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
}
