package io.revisit.dataimport;

import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes patients of an import out of the base, with all that the file said about them. */
@Component
class PatientUndo implements RowUndo {

    /** What belongs to a patient and goes with them; visits and messages keep them in the base. */
    private static final List<String> OF_A_PATIENT = List.of(
            "patient_summary",
            "patient_tag",
            "custom_value",
            "consent",
            "consent_record",
            "digitization",
            "confirmation_code",
            "patient_event",
            "patient_note",
            "patient_note_text",
            "patient_recall",
            "household_member",
            "segment_member");

    private final ImportStatements statements;
    private final TenantSql sql;
    private final Ids ids;
    private final PatientCustomValues customs;
    private final PatientStatusRows statuses;
    private final Clock clock;

    PatientUndo(
            ImportStatements statements,
            TenantSql sql,
            Ids ids,
            PatientCustomValues customs,
            PatientStatusRows statuses,
            Clock clock) {
        this.statements = statements;
        this.sql = sql;
        this.ids = ids;
        this.customs = customs;
        this.statuses = statuses;
        this.clock = clock;
    }

    @Override
    public String records() {
        return PatientUndoSql.RECORDS;
    }

    @Override
    public String patients() {
        return PatientUndoSql.PATIENTS;
    }

    @Override
    public void remove(ImportJob job, List<Long> patients) {
        for (String table : OF_A_PATIENT) {
            sql.sql("DELETE FROM " + table + " WHERE business_id = :business AND patient_id IN (:patients)")
                    .param("patients", patients)
                    .update();
        }
        for (String side : List.of("a_id", "b_id")) {
            sql.sql("DELETE FROM duplicate_pair WHERE business_id = :business AND " + side + " IN (:patients)")
                    .param("patients", patients)
                    .update();
        }
        if (job.undo().changedToo()) {
            sql.sql("DELETE FROM patient_tag_removed WHERE business_id = :business AND patient_id IN (:patients)")
                    .param("patients", patients)
                    .update();
        }
        sql.sql("""
                UPDATE patient FORCE INDEX (patient_referrer) SET referrer_id = NULL
                WHERE business_id = :business AND referrer_id IN (:patients)
                """).param("patients", patients).update();
        sql.sql("DELETE FROM patient WHERE business_id = :business AND id IN (:patients)")
                .param("patients", patients)
                .update();
        about(job, patients, """
                UPDATE import_patient_row SET patient_id = NULL
                WHERE business_id = :business AND import_id = :import AND patient_id IN (:patients)
                """);
        forget(job, patients);
    }

    @Override
    public void restore(ImportJob job, List<Long> patients) {
        about(job, patients, PatientUndoSql.RESTORE);
        statuses.restore(job, patients);
        about(job, patients, PatientUndoSql.UNTAG);
        customs.restore(job, patients);
        about(job, patients, """
                DELETE FROM digitization
                WHERE business_id = :business AND import_id = :import AND patient_id IN (:patients)
                """);
        about(job, patients, PatientUndoSql.WITHDRAW_CONSENTS);
        about(job, patients, """
                DELETE FROM consent_record
                WHERE business_id = :business AND import_id = :import AND patient_id IN (:patients)
                """);
        statements
                .on(job, PatientUndoSql.NOTE_HISTORY)
                .param("patients", patients)
                .param("first", ids.reserve(patients.size()))
                .param("now", UtcTime.of(clock.instant()))
                .param("file", job.fileName())
                .update();
        forget(job, patients);
    }

    private void forget(ImportJob job, List<Long> patients) {
        about(job, patients, """
                DELETE FROM import_patient_before
                WHERE business_id = :business AND import_id = :import AND patient_id IN (:patients)
                """);
        customs.forget(job, patients);
        statuses.forget(job, patients);
    }

    private void about(ImportJob job, List<Long> patients, String statement) {
        statements.on(job, statement).param("patients", patients).update();
    }
}
