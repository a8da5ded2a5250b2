package io.revisit.dataimport;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.TagId;
import io.revisit.patient.TagUse;
import io.revisit.patient.TagUses;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Statuses that a file puts in the place of others: a patient has one at a time, and the one before is kept for the undo. */
@Component
class PatientStatusRows implements TagUses {

    private static final String FOLLOW_MERGE =
            "UPDATE import_status_before SET tag_id = :into WHERE business_id = :business AND tag_id = :tag";

    private final ImportStatements statements;
    private final TenantSql sql;
    private final Ids ids;
    private final Clock clock;

    PatientStatusRows(ImportStatements statements, TenantSql sql, Ids ids, Clock clock) {
        this.statements = statements;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Ends the statuses in whose place those of the rows come, in the caller's transaction. */
    void end(ImportJob job, int from, int to) {
        if (job.settings().rules().of(TargetField.STATUS_TAG) == UpdatePolicy.OVERWRITE) {
            statements.piece(job, from, to, PatientStatusSql.KEEP_ENDED).update();
            statements.piece(job, from, to, PatientStatusSql.END).update();
        }
    }

    /** Notes the statuses that the rows gave in the histories, in the caller's transaction. */
    void noteHistory(ImportJob job, int from, int to) {
        statements
                .piece(job, from, to, PatientStatusSql.NOTE_HISTORY)
                .param("first", ids.reserve(to - from + 1))
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    /** What the rows with these numbers change, by record number. */
    Map<Integer, FieldChange> changes(ImportJob job, List<Integer> records) {
        UpdatePolicy policy = job.settings().rules().of(TargetField.STATUS_TAG);
        Map<Integer, FieldChange> changes = new HashMap<>();
        if (!job.settings().mapping().has(TargetField.STATUS_TAG) || policy == UpdatePolicy.KEEP) {
            return changes;
        }
        sql.sql(PatientStatusSql.CHANGES)
                .param("import", job.id().value())
                .param("records", records)
                .query(row -> {
                    String before = row.getString("old_name");
                    boolean other = !Objects.equals(row.getString("old_key"), row.getString("new_key"));
                    if (before == null || (other && policy == UpdatePolicy.OVERWRITE)) {
                        changes.put(
                                row.getInt("record_no"),
                                new FieldChange(TargetField.STATUS_TAG, before, row.getString("new_name")));
                    }
                });
        return changes;
    }

    /** Gives the statuses back that were ended, before those of the import go; in the caller's transaction. */
    void restore(ImportJob job, List<Long> patients) {
        about(job, patients, PatientStatusSql.RESTORE);
    }

    /** Forgets what was kept for {@link #restore}. */
    void forget(ImportJob job, List<Long> patients) {
        about(job, patients, PatientStatusSql.FORGET);
    }

    /** What is kept for an undo is nothing that a person could look up. */
    @Override
    public List<TagUse> of(TagId tag) {
        return List.of();
    }

    @Override
    public void replace(TagId tag, TagId into) {
        sql.sql(FOLLOW_MERGE)
                .param("tag", tag.value())
                .param("into", into.value())
                .update();
    }

    private void about(ImportJob job, List<Long> patients, String statement) {
        if (job.settings().mapping().has(TargetField.STATUS_TAG)) {
            sql.sql(statement)
                    .param("import", job.id().value())
                    .param("patients", patients)
                    .update();
        }
    }
}
