package io.revisit.dataimport;

import io.revisit.business.Dictionary;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes checked rows of patients to the base, set-based, a piece of the file at a time. */
@Component
class PatientWriting implements RowWriting {

    private static final int WRITTEN_AT_ONCE = 5_000;

    private final ImportStatements statements;
    private final Ids ids;
    private final ImportNames names;
    private final PatientFacts facts;
    private final PatientCustomValues customs;
    private final Clock clock;

    PatientWriting(
            ImportStatements statements,
            Ids ids,
            ImportNames names,
            PatientFacts facts,
            PatientCustomValues customs,
            Clock clock) {
        this.statements = statements;
        this.ids = ids;
        this.names = names;
        this.facts = facts;
        this.customs = customs;
        this.clock = clock;
    }

    @Override
    public int atOnce() {
        return WRITTEN_AT_ONCE;
    }

    /** New patients, of whom no other row of the file says anything more. */
    @Override
    public boolean standsAlone(ImportJob job, int from, int to) {
        return job.counts().added() > 0
                && statements.piece(job, from, to, """
                SELECT NOT EXISTS (
                    SELECT 1 FROM import_patient_row r
                    WHERE r.business_id = :business AND r.import_id = :import
                      AND r.record_no BETWEEN :firstRecord AND :lastRecord
                      AND (r.outcome IN ('UPDATED', 'REPEATED') OR (r.outcome = 'NEW' AND r.patient_id IS NULL)))
                """).query(Boolean.class).single();
    }

    @Override
    public boolean hasLinks(ImportJob job) {
        return job.settings().mapping().has(TargetField.REFERRER_CARD);
    }

    @Override
    public void prepare(ImportJob job) {
        if (job.settings().mapping().has(TargetField.DIGITIZED_BY)) {
            names.addMissing(
                    job,
                    Dictionary.STAFF,
                    statements.on(job, """
                    SELECT DISTINCT r.digitized_by FROM import_patient_row r
                    WHERE r.business_id = :business AND r.import_id = :import AND r.outcome NOT IN ('REJECTED', 'SKIPPED')
                      AND r.digitized_on IS NOT NULL AND r.digitized_by IS NOT NULL
                    """).query(String.class).list());
        }
        names.addMissingTags(job);
        names.addMissingTagsOf(job, Dictionary.DOCTOR);
        names.addMissingTagsOf(job, Dictionary.DIRECTION);
        customs.addMissing(job);
    }

    @Override
    public void write(ImportJob job, int from, int to) {
        ImportCounts counts = job.counts();
        if (counts.added() + counts.repeated() > 0) {
            giveMissingIds(job, from, to);
        }
        if (counts.added() > 0) {
            insertPatients(job, from, to);
        }
        customs.write(job, from, to);
        if (counts.updated() > 0) {
            statements
                    .piece(job, from, to, PatientUndoSql.keepChanged("UPDATED"))
                    .update();
            statements
                    .piece(job, from, to, update(job.settings().rules(), "UPDATED"))
                    .update();
        }
        if (counts.repeated() > 0) {
            repeat(job, from, to);
        }
        facts.write(job, from, to);
    }

    /** Rows that an earlier matching had found in the base, and which are new now, have no id of their own, nor have those that repeat them. */
    private void giveMissingIds(ImportJob job, int from, int to) {
        boolean missing =
                statements.piece(job, from, to, """
                SELECT EXISTS (
                    SELECT 1 FROM import_patient_row r
                    WHERE r.business_id = :business AND r.import_id = :import
                      AND r.record_no BETWEEN :firstRecord AND :lastRecord
                      AND r.outcome IN ('NEW', 'REPEATED') AND r.patient_id IS NULL)
                """).query(Boolean.class).single();
        if (!missing) {
            return;
        }
        statements
                .piece(job, from, to, """
                UPDATE import_patient_row r SET r.patient_id = :first + r.record_no - :firstRecord
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'NEW' AND r.patient_id IS NULL
                """)
                .param("first", ids.reserve(to - from + 1))
                .update();
        statements.piece(job, from, to, """
                UPDATE import_patient_row r
                JOIN import_patient_row e ON e.business_id = r.business_id AND e.import_id = r.import_id
                    AND e.record_no = r.root_no
                SET r.patient_id = e.patient_id
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'REPEATED'
                """).update();
    }

    private void insertPatients(ImportJob job, int from, int to) {
        statements
                .piece(job, from, to, """
                INSERT INTO patient (business_id, id, card_number, surname, given_name, patronymic, search_name, match_key,
                    phone, phone_tail, second_phone, email, address, address_key, birth_date, birth_day, sex, source, comment,
                    import_id, created_at)
                SELECT :business, r.patient_id, r.card_number, r.surname, r.given_name, r.patronymic, r.search_name,
                       r.match_key, r.phone, r.phone_tail, r.second_phone, r.email, r.address, r.address_key, r.birth_date,
                       MONTH(r.birth_date) * 100 + DAY(r.birth_date), r.sex, r.source, r.comment, r.import_id, :now
                FROM import_patient_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'NEW'
                """)
                .param("now", UtcTime.of(clock.instant()))
                .update();
        statements.piece(job, from, to, """
                INSERT INTO patient_summary (business_id, patient_id)
                SELECT :business, r.patient_id FROM import_patient_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'NEW'
                """).update();
    }

    /** Repeated rows come one by one, since several may be about one patient and the earlier one fills first. */
    private void repeat(ImportJob job, int from, int to) {
        for (Integer record :
                statements.piece(job, from, to, """
                SELECT r.record_no FROM import_patient_row r
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = 'REPEATED'
                ORDER BY r.record_no
                """).query(Integer.class).list()) {
            repeat(job, record);
        }
    }

    private void repeat(ImportJob job, int record) {
        ImportSettings settings = isOfNewPatient(job, record)
                ? job.settings().withRules(job.settings().rules().forNewPatients())
                : job.settings();
        if (changesSomething(job, settings, record)) {
            statements
                    .piece(job, record, record, PatientUndoSql.keepChanged("REPEATED"))
                    .update();
            statements
                    .piece(job, record, record, update(settings.rules(), "REPEATED"))
                    .update();
            customs.writeRepeated(job, settings.rules(), record);
        }
    }

    private boolean isOfNewPatient(ImportJob job, int record) {
        return statements.piece(job, record, record, """
                SELECT EXISTS (
                    SELECT 1 FROM import_patient_row r
                    JOIN import_patient_row e ON e.business_id = r.business_id AND e.import_id = r.import_id
                        AND e.record_no = r.root_no
                    WHERE r.business_id = :business AND r.import_id = :import
                      AND r.record_no BETWEEN :firstRecord AND :lastRecord AND e.outcome = 'NEW')
                """).query(Boolean.class).single();
    }

    /** Asked apart from the change, since MySQL does not read in a subquery the table that it changes. */
    private boolean changesSomething(ImportJob job, ImportSettings settings, int record) {
        return statements
                .piece(job, record, record, """
                SELECT EXISTS (
                    SELECT 1 FROM import_patient_row r
                    JOIN patient p ON p.business_id = r.business_id AND p.id = r.patient_id
                    WHERE r.business_id = :business AND r.import_id = :import
                      AND r.record_no BETWEEN :firstRecord AND :lastRecord AND (%s))
                """.formatted(PatientColumns.changes(settings)))
                .query(Boolean.class)
                .single();
    }

    private static String update(UpdateRules rules, String outcome) {
        return """
                UPDATE import_patient_row r FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = r.business_id AND p.id = r.patient_id
                SET %s
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome = '%s'
                """.formatted(PatientColumns.assignments(rules), outcome);
    }

    /** Who brought whom, once every patient of the file is there. */
    @Override
    public void link(ImportJob job, int from, int to) {
        statements.piece(job, from, to, PatientUndoSql.KEEP_LINKED).update();
        statements.piece(job, from, to, """
                UPDATE import_patient_row r FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = r.business_id AND p.id = r.patient_id
                STRAIGHT_JOIN patient f FORCE INDEX (patient_card) ON f.business_id = r.business_id AND f.card_number = r.referrer_card AND f.id <> p.id
                SET p.referrer_id = f.id
                WHERE r.business_id = :business AND r.import_id = :import AND r.record_no BETWEEN :firstRecord AND :lastRecord
                  AND r.outcome NOT IN ('REJECTED', 'SKIPPED') AND p.referrer_id IS NULL
                """).update();
    }
}
