package io.revisit.patient;

import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The patient's history. A kind reads {@code feature.what}, such as {@code patient.added}; its text has the key
 * {@code feature.event.what}, and the details, which must hold no secrets, are the text's first argument.
 */
@Component
public class PatientEvents {
    private static final int MAX_DETAILS = 1_000;

    /** Whatever was said of a note that its author has deleted. */
    private static final String NOTE_GONE = "patient.note-gone";

    private static final String INSERT = """
            INSERT INTO patient_event (business_id, id, patient_id, at, kind, by_user, details)
            VALUES (:business, :id, :patient, :at, :kind, :user, :details)
            """;

    /** What happened to a patient, the latest first, with the name of who did it. */
    private static final String TIMELINE = """
            SELECT e.at, e.kind, e.details, e.import_id, u.name AS user_name, e.note_id,
                   CASE WHEN n.deleted_at IS NULL THEN t.text END AS note
            FROM patient_event e
            LEFT JOIN user_account u ON u.id = e.by_user
            LEFT JOIN patient_note n ON n.business_id = e.business_id AND n.id = e.note_id
            LEFT JOIN patient_note_text t ON t.business_id = e.business_id AND t.note_id = e.note_id
                AND t.text_no = e.text_no
            WHERE e.business_id = :business AND e.patient_id = :patient
            ORDER BY e.at DESC, e.id DESC
            LIMIT :limit OFFSET :offset
            """;

    private final TenantSql sql;
    private final Ids ids;
    private final CurrentUser currentUser;
    private final Clock clock;

    PatientEvents(TenantSql sql, Ids ids, CurrentUser currentUser, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Notes what happened to a patient now, by the signed-in user if there is one; in the caller's transaction. For services
     * that have checked the user's rights, background jobs and pages that patients open.
     */
    public void record(PatientId patient, String kind, @Nullable String details) {
        recordAll(List.of(patient), kind, details);
    }

    /** The same of many patients, at most some thousands at once. */
    public void recordAll(Collection<PatientId> patients, String kind, @Nullable String details) {
        recordAll(
                patients,
                kind,
                details,
                currentUser.user().map(user -> user.id().value()).orElse(null));
    }

    /** The same, on behalf of a user who ordered it earlier; null for nobody. */
    public void recordAll(Collection<PatientId> patients, String kind, @Nullable String details, @Nullable Long user) {
        if (patients.isEmpty()) {
            return;
        }
        LocalDateTime now = UtcTime.of(clock.instant());
        long id = ids.reserve(patients.size());
        List<Map<String, ?>> rows = new ArrayList<>(patients.size());
        for (PatientId patient : patients) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", id++);
            row.put("patient", patient.value());
            row.put("at", now);
            row.put("kind", kind);
            row.put("user", user);
            row.put("details", details == null ? null : details.substring(0, Math.min(details.length(), MAX_DETAILS)));
            rows.add(row);
        }
        sql.batch(INSERT, rows);
    }

    /** What happened to the patient, the latest first. */
    @RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
    public List<TimelineEntry> timeline(PatientId patient, int offset, int limit) {
        return sql.sql(TIMELINE)
                .param("patient", patient.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, _) -> entry(rs))
                .list();
    }

    private static TimelineEntry entry(ResultSet rs) throws SQLException {
        return new TimelineEntry(
                Objects.requireNonNull(UtcTime.toInstant(rs.getObject("at", LocalDateTime.class))),
                rs.getObject("note_id") != null && rs.getString("note") == null ? NOTE_GONE : rs.getString("kind"),
                rs.getObject("note_id") == null ? rs.getString("details") : rs.getString("note"),
                rs.getString("user_name"),
                rs.getObject("import_id", Long.class));
    }
}
