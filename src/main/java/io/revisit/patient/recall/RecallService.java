package io.revisit.patient.recall;

import io.revisit.business.ClinicCalendar;
import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientId;
import io.revisit.patient.RecallChanged;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** When single patients should come again; the summary of each holds the day, so that lists sort and filter by it. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class RecallService {
    /** The longest reason. */
    public static final int MAX_REASON = 200;

    private static final String CURRENT = """
            SELECT s.recall_on, d.name AS direction, m.reason
            FROM patient_summary s
            LEFT JOIN direction d ON d.business_id = s.business_id AND d.id = s.recall_direction_id
            LEFT JOIN patient_recall m ON m.business_id = s.business_id AND m.patient_id = s.patient_id
                AND s.recall_direction_id IS NULL
            WHERE s.business_id = :business AND s.patient_id = :patient AND s.recall_on IS NOT NULL
            """;

    private static final String SET = """
            INSERT INTO patient_recall (business_id, patient_id, due_on, reason, set_on, set_by)
            SELECT p.business_id, p.id, :due, :reason, :today, :user
            FROM patient p WHERE p.business_id = :business AND p.id = :patient AND p.gone = FALSE
            ON DUPLICATE KEY UPDATE due_on = VALUES(due_on), reason = VALUES(reason), set_on = VALUES(set_on),
                set_by = VALUES(set_by)
            """;

    private final TenantSql sql;
    private final Transactions transactions;
    private final PatientEvents events;
    private final ApplicationEventPublisher publisher;
    private final ClinicCalendar calendar;
    private final CurrentUser currentUser;

    RecallService(
            TenantSql sql,
            Transactions transactions,
            PatientEvents events,
            ApplicationEventPublisher publisher,
            ClinicCalendar calendar,
            CurrentUser currentUser) {
        this.sql = sql;
        this.transactions = transactions;
        this.events = events;
        this.publisher = publisher;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    /** When the patient should come again, or empty when nothing asks for it. */
    public Optional<Recall> of(PatientId patient) {
        return sql.sql(CURRENT)
                .param("patient", patient.value())
                .query((row, _) -> recall(row))
                .optional();
    }

    /**
     * Sets the day by hand; it stands before those of directions until the patient has come on a later day than today.
     *
     * @param reason cut after {@link #MAX_REASON} characters, may be empty
     */
    public void set(PatientId patient, LocalDate dueOn, String reason) {
        String words = reason.strip();
        transactions.run(() -> {
            int stored = sql.sql(SET)
                    .param("patient", patient.value())
                    .param("due", dueOn)
                    .param("reason", words.substring(0, Math.min(words.length(), MAX_REASON)))
                    .param("today", calendar.today())
                    .param("user", currentUser.require().id().value())
                    .update();
            changed(stored, patient, "patient.recall-set", words);
        });
    }

    /** Takes the day that was set by hand back: those of directions hold again. */
    public void remove(PatientId patient) {
        transactions.run(() -> {
            int removed = sql.sql("DELETE FROM patient_recall WHERE business_id = :business AND patient_id = :patient")
                    .param("patient", patient.value())
                    .update();
            changed(removed, patient, "patient.recall-removed", "");
        });
    }

    private void changed(int rows, PatientId patient, String kind, String details) {
        if (rows > 0) {
            events.record(patient, kind, details);
            publisher.publishEvent(new RecallChanged(patient));
        }
    }

    private static Recall recall(ResultSet row) throws SQLException {
        return new Recall(
                row.getObject("recall_on", LocalDate.class), row.getString("direction"), row.getString("reason"));
    }
}
