package io.revisit.patient;

import io.revisit.security.CurrentUser;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Sets a tag on patients and takes it off, and takes exactly that back: a piece of patients at a time. */
@Component
class BulkTagging {
    static final int PIECE = 5_000;

    private final PatientEvents events;
    private final TenantSql sql;
    private final Transactions transactions;
    private final Ids ids;
    private final CurrentUser currentUser;
    private final Clock clock;

    BulkTagging(
            PatientEvents events,
            TenantSql sql,
            Transactions transactions,
            Ids ids,
            CurrentUser currentUser,
            Clock clock) {
        this.events = events;
        this.sql = sql;
        this.transactions = transactions;
        this.ids = ids;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What is to be done.
     *
     * @param operation names it, so that it can be taken back
     * @param user id of who ordered it, or null
     */
    record Change(
            long operation,
            TagId tag,
            String tagName,
            boolean setting,
            @Nullable Long user) {
        static Change of(TagOperation operation, @Nullable Long user) {
            return new Change(
                    operation.id().value(),
                    operation.tag(),
                    operation.tagName(),
                    operation.kind() == TagOperation.Kind.SET,
                    user);
        }
    }

    /** What happened to a piece. */
    record Outcome(long patients, long changed, long kept) {}

    /** Does it to a few patients at once, at most {@link #PIECE}. */
    TagChange these(Collection<PatientId> patients, Tag tag, boolean setting) {
        List<Long> piece = patients.stream().map(PatientId::value).distinct().toList();
        Change change = new Change(ids.next(), tag.id(), tag.name(), setting, userId());
        Outcome outcome = transactions.call(() -> piece(change, piece));
        return new TagChange(tag.id(), tag.name(), change.operation(), setting, outcome.changed(), outcome.kept());
    }

    /** Takes back what was done to a few patients. */
    void undo(TagChange done) {
        Change change = new Change(done.operation(), done.tag(), done.tagName(), done.set(), userId());
        int undone;
        do {
            undone = transactions.call(() -> undoPiece(change));
        } while (undone > 0);
    }

    /** Does it to a piece of patients, in the caller's transaction; who has or lacks the tag already is not changed. */
    Outcome piece(Change change, List<Long> patients) {
        return change.setting() ? setPiece(change, patients) : takeOffPiece(change, patients);
    }

    /** Takes the next piece back, in the caller's transaction; 0 when nothing is left. */
    int undoPiece(Change change) {
        String next = change.setting() ? BulkTaggingSql.NEXT_SET : BulkTaggingSql.NEXT_REMOVED;
        List<Long> patients = sql.sql(next)
                .param("operation", change.operation())
                .param("limit", PIECE)
                .query(Long.class)
                .list();
        if (patients.isEmpty()) {
            return 0;
        }
        if (change.setting()) {
            of(BulkTaggingSql.TAKE_BACK_KEEPING_REASONS, change, patients).update();
            of(BulkTaggingSql.TAKE_BACK, change, patients).update();
        }
        of(BulkTaggingSql.RESTORE, change, patients).update();
        of(BulkTaggingSql.FORGET, change, patients).update();
        note(change, patients, !change.setting());
        return patients.size();
    }

    private Outcome setPiece(Change change, List<Long> patients) {
        of(BulkTaggingSql.NOTE_ENDED_STATUS, change, patients)
                .param("tag", change.tag().value())
                .param("now", UtcTime.of(clock.instant()))
                .update();
        ofTag(BulkTaggingSql.END_STATUS, change, patients).update();
        of(BulkTaggingSql.SET, change, patients)
                .param("tag", change.tag().value())
                .param("user", change.user())
                .param("now", UtcTime.of(clock.instant()))
                .update();
        List<Long> changed = of(BulkTaggingSql.SET_BY_OPERATION, change, patients)
                .query(Long.class)
                .list();
        note(change, changed, true);
        return new Outcome(patients.size(), changed.size(), 0);
    }

    private Outcome takeOffPiece(Change change, List<Long> patients) {
        forgetOld();
        of(BulkTaggingSql.NOTE, change, patients)
                .param("tag", change.tag().value())
                .param("now", UtcTime.of(clock.instant()))
                .update();
        List<Long> changed =
                of(BulkTaggingSql.NOTED, change, patients).query(Long.class).list();
        long kept =
                ofTag(BulkTaggingSql.KEPT, change, patients).query(Long.class).single();
        ofTag(BulkTaggingSql.KEEP_REASONS, change, patients).update();
        ofTag(BulkTaggingSql.REMOVE, change, patients).update();
        note(change, changed, false);
        return new Outcome(patients.size(), changed.size(), kept);
    }

    private void forgetOld() {
        sql.sql(BulkTaggingSql.FORGET_OLD)
                .param("before", UtcTime.of(clock.instant().minus(TagOperationStore.UNDOABLE)))
                .param("limit", PIECE)
                .update();
    }

    private StatementSpec of(String statement, Change change, List<Long> patients) {
        return sql.sql(statement).param("operation", change.operation()).param("patients", patients);
    }

    private StatementSpec ofTag(String statement, Change change, List<Long> patients) {
        return sql.sql(statement).param("tag", change.tag().value()).param("patients", patients);
    }

    private void note(Change change, List<Long> patients, boolean set) {
        events.recordAll(
                patients.stream().map(PatientId::new).toList(),
                set ? "patient.tagged" : "patient.untagged",
                change.tagName(),
                change.user());
    }

    private @Nullable Long userId() {
        return currentUser.user().map(user -> user.id().value()).orElse(null);
    }
}
