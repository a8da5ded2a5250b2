package io.revisit.patient;

import io.revisit.security.CurrentUser;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Sets a tag on many patients and takes it off, in pieces of a transaction each, and takes that back. */
@Component
class BulkTagging {
    static final int PIECE = 5_000;

    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final PatientListQuery lists;
    private final PatientEvents events;
    private final TenantSql sql;
    private final Transactions transactions;
    private final Ids ids;
    private final CurrentUser currentUser;
    private final Clock clock;

    BulkTagging(
            PatientListQuery lists,
            PatientEvents events,
            TenantSql sql,
            Transactions transactions,
            Ids ids,
            CurrentUser currentUser,
            Clock clock) {
        this.lists = lists;
        this.events = events;
        this.sql = sql;
        this.transactions = transactions;
        this.ids = ids;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Gives the next piece of patients above an id, in the order of ids. */
    interface Pieces {
        List<Long> after(long id);
    }

    /** What happened to one piece. */
    private record Outcome(long changed, long kept) {
        Outcome plus(Outcome other) {
            return new Outcome(changed + other.changed, kept + other.kept);
        }
    }

    Pieces everybodyOf(PatientFilter filter) {
        return id -> lists.idsAfter(filter, id, PIECE);
    }

    Pieces these(Collection<PatientId> patients) {
        List<Long> sorted =
                patients.stream().map(PatientId::value).sorted().distinct().toList();
        return id -> sorted.stream().filter(next -> next > id).limit(PIECE).toList();
    }

    TagChange set(Pieces pieces, Tag tag) {
        return inPieces(pieces, tag, true);
    }

    TagChange takeOff(Pieces pieces, Tag tag) {
        transactions.run(() -> sql.sql(BulkTaggingSql.FORGET_OLD)
                .param("before", UtcTime.of(clock.instant().minus(REMEMBERED)))
                .param("limit", PIECE)
                .update());
        return inPieces(pieces, tag, false);
    }

    void undo(TagChange change) {
        String next = change.set() ? BulkTaggingSql.NEXT_SET : BulkTaggingSql.NEXT_REMOVED;
        List<Long> patients;
        do {
            patients = transactions.call(() -> undoPiece(change, next));
        } while (patients.size() == PIECE);
    }

    private TagChange inPieces(Pieces pieces, Tag tag, boolean setting) {
        long operation = ids.next();
        Outcome sum = new Outcome(0, 0);
        List<Long> patients = pieces.after(0);
        while (!patients.isEmpty()) {
            List<Long> piece = patients;
            sum = sum.plus(transactions.call(
                    () -> setting ? setPiece(operation, tag, piece) : takeOffPiece(operation, tag, piece)));
            patients = pieces.after(piece.getLast());
        }
        return new TagChange(tag.id(), tag.name(), operation, setting, sum.changed(), sum.kept());
    }

    private Outcome setPiece(long operation, Tag tag, List<Long> patients) {
        of(BulkTaggingSql.SET, operation, patients)
                .param("tag", tag.id().value())
                .param("user", currentUser.user().map(user -> user.id().value()).orElse(null))
                .param("now", UtcTime.of(clock.instant()))
                .update();
        List<Long> changed = of(BulkTaggingSql.SET_BY_OPERATION, operation, patients)
                .query(Long.class)
                .list();
        note(changed, "patient.tagged", tag.name());
        return new Outcome(changed.size(), 0);
    }

    private Outcome takeOffPiece(long operation, Tag tag, List<Long> patients) {
        of(BulkTaggingSql.NOTE, operation, patients)
                .param("tag", tag.id().value())
                .param("now", UtcTime.of(clock.instant()))
                .update();
        List<Long> changed =
                of(BulkTaggingSql.NOTED, operation, patients).query(Long.class).list();
        long kept = of(BulkTaggingSql.KEPT, tag, patients).query(Long.class).single();
        of(BulkTaggingSql.KEEP_VISITS, tag, patients).update();
        of(BulkTaggingSql.REMOVE, tag, patients).update();
        note(changed, "patient.untagged", tag.name());
        return new Outcome(changed.size(), kept);
    }

    private List<Long> undoPiece(TagChange change, String next) {
        long operation = change.operation();
        List<Long> patients = sql.sql(next)
                .param("operation", operation)
                .param("limit", PIECE)
                .query(Long.class)
                .list();
        if (patients.isEmpty()) {
            return patients;
        }
        String name = change.tagName();
        if (change.set()) {
            of(BulkTaggingSql.TAKE_BACK_KEEPING_VISITS, operation, patients).update();
            of(BulkTaggingSql.TAKE_BACK, operation, patients).update();
            note(patients, "patient.untagged", name);
        } else {
            of(BulkTaggingSql.RESTORE, operation, patients).update();
            of(BulkTaggingSql.FORGET, operation, patients).update();
            note(patients, "patient.tagged", name);
        }
        return patients;
    }

    private StatementSpec of(String statement, long operation, List<Long> patients) {
        return sql.sql(statement).param("operation", operation).param("patients", patients);
    }

    private StatementSpec of(String statement, Tag tag, List<Long> patients) {
        return sql.sql(statement).param("tag", tag.id().value()).param("patients", patients);
    }

    private void note(List<Long> patients, String kind, String tagName) {
        events.recordAll(patients.stream().map(PatientId::new).toList(), kind, tagName);
    }
}
