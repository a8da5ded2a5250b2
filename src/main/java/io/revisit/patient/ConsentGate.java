package io.revisit.patient;

import io.revisit.security.CurrentUser;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a patient may be written to, and the one place where consent is recorded. For background jobs and pages that
 * patients open, where nobody is signed in; people at the clinic use {@link ConsentService}.
 */
@Component
public class ConsentGate {
    private static final int MAX_WORDING = 500;

    private static final String STATES =
            "SELECT channel, purpose, given, at FROM consent WHERE business_id = :business AND patient_id = :patient";

    private static final String APPEND = """
            INSERT INTO consent_record (business_id, id, patient_id, channel, purpose, given, at, how, by_user, wording)
            SELECT p.business_id, :id, p.id, :channel, :purpose, :given, :now, :how, :user, :wording
            FROM patient p WHERE p.business_id = :business AND p.id = :patient
            """;

    private static final String STORE = """
            INSERT INTO consent (business_id, patient_id, channel, purpose, given, at)
            VALUES (:business, :patient, :channel, :purpose, :given, :now)
            ON DUPLICATE KEY UPDATE given = VALUES(given), at = VALUES(at)
            """;

    private final TenantSql sql;
    private final Transactions transactions;
    private final PatientEvents events;
    private final Ids ids;
    private final CurrentUser currentUser;
    private final Clock clock;

    ConsentGate(
            TenantSql sql,
            Transactions transactions,
            PatientEvents events,
            Ids ids,
            CurrentUser currentUser,
            Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether a message of that purpose may go to the patient by that channel now. */
    public boolean allows(PatientId patient, ConsentChannel channel, ConsentPurpose purpose) {
        return states(patient).stream()
                .filter(state -> state.channel() == channel && state.purpose() == purpose)
                .allMatch(ConsentState::allows);
    }

    /** Every channel and purpose, with where the patient's consent to it stands. */
    public List<ConsentState> states(PatientId patient) {
        Map<String, ConsentState> recorded = new HashMap<>();
        sql.sql(STATES).param("patient", patient.value()).query((ResultSet rs) -> {
            ConsentState state = state(rs);
            recorded.put(key(state.channel(), state.purpose()), state);
        });
        List<ConsentState> all = new ArrayList<>();
        for (ConsentChannel channel : ConsentChannel.values()) {
            for (ConsentPurpose purpose : ConsentPurpose.values()) {
                all.add(Optional.ofNullable(recorded.get(key(channel, purpose)))
                        .orElseGet(() -> new ConsentState(channel, purpose, null, null)));
            }
        }
        return all;
    }

    /**
     * Records that consent was given or withdrawn now; in the caller's transaction if there is one.
     *
     * @param wording the text agreed to, or the ground; cut after 500 characters
     * @throws IllegalArgumentException when the patient is not of this clinic
     */
    public void record(
            PatientId patient,
            ConsentChannel channel,
            ConsentPurpose purpose,
            boolean given,
            ConsentHow how,
            String wording) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("patient", patient.value());
        values.put("channel", channel.name());
        values.put("purpose", purpose.name());
        values.put("given", given);
        values.put("how", how.name());
        values.put("wording", wording.substring(0, Math.min(wording.length(), MAX_WORDING)));
        values.put("now", UtcTime.of(clock.instant()));
        values.put("user", currentUser.user().map(user -> user.id().value()).orElse(null));
        transactions.run(() -> {
            values.put("id", ids.next());
            if (sql.sql(APPEND).params(values).update() == 0) {
                throw new IllegalArgumentException("No " + patient);
            }
            sql.sql(STORE).params(values).update();
            events.record(
                    patient,
                    given ? "patient.consent.given" : "patient.consent.withdrawn",
                    purpose.name() + "_" + channel.name());
        });
    }

    private static ConsentState state(ResultSet rs) throws SQLException {
        return new ConsentState(
                ConsentChannel.valueOf(rs.getString("channel")),
                ConsentPurpose.valueOf(rs.getString("purpose")),
                rs.getBoolean("given"),
                UtcTime.toInstant(rs.getObject("at", LocalDateTime.class)));
    }

    private static String key(ConsentChannel channel, ConsentPurpose purpose) {
        return channel + "/" + purpose;
    }
}
