package io.revisit.patient.status;

import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientId;
import io.revisit.patient.Tag;
import io.revisit.patient.TagColour;
import io.revisit.patient.TagId;
import io.revisit.patient.TagKind;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The statuses of single patients; many at once get theirs with the tags in bulk. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class PatientStatuses {
    /** The longest note. */
    public static final int MAX_NOTE = 500;

    private final TenantSql sql;
    private final Transactions transactions;
    private final PatientEvents events;
    private final CurrentUser currentUser;
    private final Clock clock;

    PatientStatuses(
            TenantSql sql, Transactions transactions, PatientEvents events, CurrentUser currentUser, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.events = events;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The clinic's statuses in the order in which they were made, without the archived ones. */
    public List<Tag> offered() {
        return sql.sql(StatusSql.OFFERED).query((row, _) -> tag(row)).list();
    }

    /** The patient's status, or empty. */
    public Optional<PatientStatus> of(PatientId patient) {
        return sql.sql(StatusSql.CURRENT)
                .param("patient", patient.value())
                .query((row, _) -> status(row))
                .optional();
    }

    /**
     * Gives a patient a status, which ends the one before.
     *
     * @param note cut after {@link #MAX_NOTE} characters; null or blank for none
     */
    public void set(PatientId patient, TagId status, @Nullable String note) {
        String words = note == null || note.isBlank() ? null : note.strip();
        String kept = words == null ? null : words.substring(0, Math.min(words.length(), MAX_NOTE));
        transactions.run(() -> {
            String name = sql.sql(StatusSql.NAME)
                    .param("tag", status.value())
                    .query(String.class)
                    .single();
            end(patient);
            int given = sql.sql(StatusSql.GIVE)
                    .param("patient", patient.value())
                    .param("tag", status.value())
                    .param("user", currentUser.require().id().value())
                    .param("now", UtcTime.of(clock.instant()))
                    .param("note", kept)
                    .update();
            if (given > 0) {
                events.record(patient, "patient.status-set", kept == null ? name : name + " — " + kept);
            }
        });
    }

    /** Takes the patient's status off; nothing happens without one. */
    public void remove(PatientId patient) {
        transactions.run(() -> of(patient).ifPresent(before -> {
            end(patient);
            events.record(patient, "patient.status-removed", before.tag().name());
        }));
    }

    private void end(PatientId patient) {
        sql.sql(StatusSql.END).param("patient", patient.value()).update();
    }

    private static PatientStatus status(ResultSet row) throws SQLException {
        return new PatientStatus(
                tag(row),
                row.getString("note"),
                Objects.requireNonNull(UtcTime.toInstant(row.getObject("set_at", LocalDateTime.class))),
                row.getString("user_name"),
                row.getObject("import_id") != null);
    }

    private static Tag tag(ResultSet row) throws SQLException {
        String colour = row.getString("colour");
        return new Tag(
                new TagId(row.getLong("id")),
                TagKind.STATUS,
                row.getString("name"),
                colour == null ? null : TagColour.valueOf(colour));
    }
}
