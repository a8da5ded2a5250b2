package io.revisit.patient.note;

import io.revisit.patient.PatientId;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Notes on patients. Everybody at the clinic reads and pins them; their author changes and deletes them. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class PatientNotes {
    /** The longest text. */
    public static final int MAX_TEXT = 2_000;

    private static final int MAX_NOTES = 200;

    private final TenantSql sql;
    private final Transactions transactions;
    private final Ids ids;
    private final CurrentUser currentUser;
    private final Clock clock;

    PatientNotes(TenantSql sql, Transactions transactions, Ids ids, CurrentUser currentUser, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.ids = ids;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The notes on a patient, pinned ones first, then the latest; at most 200. */
    public List<Note> of(PatientId patient) {
        long user = user();
        return sql.sql(NoteSql.OF_PATIENT)
                .param("patient", patient.value())
                .param("limit", MAX_NOTES)
                .query((row, _) -> note(row, user))
                .list();
    }

    /** Every text that a note had, the latest first. */
    public List<NoteText> texts(NoteId note) {
        return on(note, NoteSql.TEXTS)
                .query((row, _) -> new NoteText(row.getString("text"), instant(row, "written_at")))
                .list();
    }

    /** Writes a note in the name of the signed-in user. */
    public NoteSaving add(PatientId patient, String typed, boolean pinned) {
        String text = typed.strip();
        NoteSaving wrong = check(text);
        if (wrong != NoteSaving.SAVED) {
            return wrong;
        }
        NoteId note = new NoteId(ids.next());
        return transactions.call(() -> {
            int added = on(note, NoteSql.ADD)
                    .param("patient", patient.value())
                    .param("pinned", pinned)
                    .param("user", user())
                    .param("now", now())
                    .update();
            return written(added, note, text, "patient.note-added");
        });
    }

    /** Gives a note of one's own another text; the earlier ones are kept. */
    public NoteSaving change(NoteId note, String typed) {
        String text = typed.strip();
        NoteSaving wrong = check(text);
        if (wrong != NoteSaving.SAVED) {
            return wrong;
        }
        return transactions.call(() -> {
            int changed = on(note, NoteSql.NEXT_TEXT).param("user", user()).update();
            return written(changed, note, text, "patient.note-changed");
        });
    }

    /** Puts a note at the head of the card, or takes it from there. */
    public void setPinned(NoteId note, boolean pinned) {
        transactions.run(() -> on(note, NoteSql.PIN).param("pinned", pinned).update());
    }

    /**
     * Deletes a note of one's own; {@link #restore} takes that back.
     *
     * @return false when it is somebody else's or gone already
     */
    public boolean delete(NoteId note) {
        return transactions.call(() -> {
            int deleted = on(note, NoteSql.DELETE)
                    .param("user", user())
                    .param("now", now())
                    .update();
            return recorded(deleted, note, "patient.note-deleted");
        });
    }

    /** Takes a deletion of one's own back; false when there is none. */
    public boolean restore(NoteId note) {
        return transactions.call(() -> {
            int restored = on(note, NoteSql.RESTORE).param("user", user()).update();
            return recorded(restored, note, "patient.note-restored");
        });
    }

    private static NoteSaving check(String text) {
        return text.isEmpty() ? NoteSaving.EMPTY : text.length() > MAX_TEXT ? NoteSaving.TOO_LONG : NoteSaving.SAVED;
    }

    private NoteSaving written(int changed, NoteId note, String text, String kind) {
        if (changed == 0) {
            return NoteSaving.NOT_YOURS;
        }
        on(note, NoteSql.ADD_TEXT).param("text", text).param("now", now()).update();
        recorded(changed, note, kind);
        return NoteSaving.SAVED;
    }

    private boolean recorded(int changed, NoteId note, String kind) {
        if (changed > 0) {
            on(note, NoteSql.NOTE_HISTORY)
                    .param("event", ids.next())
                    .param("kind", kind)
                    .param("user", user())
                    .param("now", now())
                    .update();
        }
        return changed > 0;
    }

    private StatementSpec on(NoteId note, String statement) {
        return sql.sql(statement).param("note", note.value());
    }

    private long user() {
        return currentUser.require().id().value();
    }

    private LocalDateTime now() {
        return UtcTime.of(clock.instant());
    }

    private static Note note(ResultSet row, long user) throws SQLException {
        boolean changed = row.getInt("text_no") > 1;
        return new Note(
                new NoteId(row.getLong("id")),
                row.getString("text"),
                row.getBoolean("pinned"),
                row.getString("author"),
                Objects.equals(row.getObject("written_by", Long.class), user),
                instant(row, "written_at"),
                changed ? instant(row, "text_at") : null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(UtcTime.toInstant(row.getObject(column, LocalDateTime.class)));
    }
}
