package io.revisit.loyalty;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The table of confirmation codes: a code lives for minutes, takes a few tries, is used once, and the latest alone holds. */
@Component
class ConfirmationCodes {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int MAX_TRIES = 5;
    static final int MAX_PER_HOUR = 5;

    /** One transaction at a time sends codes to a patient, so that their number is counted right. */
    private static final String LOCK_PATIENT =
            "SELECT id FROM patient WHERE business_id = :business AND id = :patient FOR UPDATE";

    private static final String SENT_SINCE = """
            SELECT COUNT(*) FROM confirmation_code
            WHERE business_id = :business AND patient_id = :patient AND created_at > :since
            """;

    private static final String VOID_OLDER = """
            UPDATE confirmation_code SET expires_at = :now
            WHERE business_id = :business AND patient_id = :patient AND used_at IS NULL AND expires_at > :now
            """;

    private static final String INSERT = """
            INSERT INTO confirmation_code (business_id, id, patient_id, channel, code_hash, created_at, expires_at)
            VALUES (:business, :id, :patient, :channel, :hash, :now, :expires)
            """;

    private static final String LATEST = """
            SELECT id, code_hash, expires_at, used_at FROM confirmation_code
            WHERE business_id = :business AND patient_id = :patient
            ORDER BY created_at DESC, id DESC LIMIT 1
            """;

    private static final String TAKE_TRY = """
            UPDATE confirmation_code SET tries = tries + 1
            WHERE business_id = :business AND id = :id AND tries < :most AND used_at IS NULL AND expires_at > :now
            """;

    private static final String TRIES =
            "SELECT tries FROM confirmation_code WHERE business_id = :business AND id = :id";

    private static final String USE = """
            UPDATE confirmation_code SET used_at = :now
            WHERE business_id = :business AND id = :id AND used_at IS NULL
            """;

    /** A code as it is stored. */
    record Code(long id, String hash, Instant expiresAt, boolean used) {}

    private final TenantSql sql;
    private final Ids ids;

    ConfirmationCodes(TenantSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * Counts the sends to the patient; nobody else sends to them until the transaction ends.
     *
     * @return whether one more code may be sent now
     */
    boolean mayBeSent(PatientId patient, Instant now) {
        sql.sql(LOCK_PATIENT)
                .param("patient", patient.value())
                .query(Long.class)
                .list();
        int sent = sql.sql(SENT_SINCE)
                .param("patient", patient.value())
                .param("since", UtcTime.of(now.minus(Duration.ofHours(1))))
                .query(Integer.class)
                .single();
        return sent < MAX_PER_HOUR;
    }

    /** Stores a new code, which voids the older ones; gives the moment until which it is accepted. */
    Instant add(PatientId patient, ConsentChannel channel, String hash, Instant now) {
        sql.sql(VOID_OLDER)
                .param("patient", patient.value())
                .param("now", UtcTime.of(now))
                .update();
        Instant expires = now.plus(LIFE);
        sql.sql(INSERT)
                .param("id", ids.next())
                .param("patient", patient.value())
                .param("channel", channel.name())
                .param("hash", hash)
                .param("now", UtcTime.of(now))
                .param("expires", UtcTime.of(expires))
                .update();
        return expires;
    }

    Optional<Code> latest(PatientId patient) {
        return sql.sql(LATEST)
                .param("patient", patient.value())
                .query((row, _) -> new Code(
                        row.getLong("id"),
                        row.getString("code_hash"),
                        Objects.requireNonNull(UtcTime.toInstant(row.getObject("expires_at", LocalDateTime.class))),
                        row.getObject("used_at", LocalDateTime.class) != null))
                .optional();
    }

    /** Uses up one try; false when there is none left. The code's row is this transaction's until it ends. */
    boolean takeTry(Code code, Instant now) {
        return sql.sql(TAKE_TRY)
                        .param("id", code.id())
                        .param("most", MAX_TRIES)
                        .param("now", UtcTime.of(now))
                        .update()
                == 1;
    }

    /** How many tries the code has left. */
    int triesLeft(Code code) {
        return MAX_TRIES
                - sql.sql(TRIES).param("id", code.id()).query(Integer.class).single();
    }

    /** Marks the code as used, which goes once. */
    void use(Code code, Instant now) {
        sql.sql(USE).param("id", code.id()).param("now", UtcTime.of(now)).update();
    }
}
