package io.revisit.delivery;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who works on which message. A claim has an owner and a lease; when the owner dies, what was not handed over goes back to
 * the queue and what was becomes UNKNOWN. Every change of state names the state and the owner that it expects, so a worker
 * that lost its claim changes nothing.
 */
@Component
class MessageClaims {

    private static final String TAKE = """
            UPDATE message SET state = 'CLAIMED', owner = :owner, lease_until = :lease
            WHERE business_id = :business AND transport = :transport AND state = 'NEW' AND purpose = :purpose
              AND next_attempt_at <= :now
            ORDER BY next_attempt_at, id
            LIMIT :limit""";

    private static final String TAKEN = """
            SELECT id, campaign_id, patient_id, purpose, channel, transport, address, subject, body, link_token, `sensitive`,
                   attempts, created_at
            FROM message
            WHERE business_id = :business AND transport = :transport AND state = 'CLAIMED' AND purpose = :purpose
              AND owner = :owner
            ORDER BY next_attempt_at, id""";

    private static final String HAND_OVER = """
            UPDATE message
            SET state = 'SENDING', attempts = attempts + 1, handed_at = :now, lease_until = :lease,
                subject = :subject, body = :body, link_token = :token
            WHERE business_id = :business AND id = :id AND state = 'CLAIMED' AND owner = :owner AND lease_until > :now""";

    private static final String GIVE_BACK = """
            UPDATE message SET state = 'NEW', owner = NULL, lease_until = NULL
            WHERE business_id = :business AND transport = :transport AND state = 'CLAIMED' AND owner = :owner""";

    private static final String TAKE_BACK_UNSENT = """
            UPDATE message SET state = 'NEW', owner = NULL, lease_until = NULL
            WHERE business_id = :business AND transport = :transport AND state = 'CLAIMED' AND lease_until <= :now
            LIMIT 5000""";

    private static final String DECLARE_UNKNOWN = """
            UPDATE message SET state = 'UNKNOWN', reason = 'INTERRUPTED'
            WHERE business_id = :business AND transport = :transport AND state = 'SENDING' AND lease_until <= :now
            LIMIT 5000""";

    private static final String NEXT_DUE = """
            SELECT next_attempt_at FROM message
            WHERE business_id = :business AND transport = :transport AND state = 'NEW' AND purpose = :purpose
            ORDER BY next_attempt_at
            LIMIT 1""";

    private final TenantSql sql;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration lease;

    MessageClaims(
            TenantSql sql,
            Transactions transactions,
            Clock clock,
            @Value("${revisit.delivery.lease:2m}") Duration lease) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
        this.lease = lease;
    }

    /** Takes up to so many due messages of the transport, service messages before advertising. */
    List<ClaimedMessage> take(TransportKind transport, int limit) {
        List<ClaimedMessage> service = take(transport, ConsentPurpose.SERVICE, limit);
        return service.isEmpty() ? take(transport, ConsentPurpose.MARKETING, limit) : service;
    }

    private List<ClaimedMessage> take(TransportKind transport, ConsentPurpose purpose, int limit) {
        String owner = UUID.randomUUID().toString();
        int taken = transactions.call(() -> sql.sql(TAKE)
                .param("transport", transport.name())
                .param("purpose", purpose.name())
                .param("owner", owner)
                .param("now", now())
                .param("lease", now().plus(lease))
                .param("limit", limit)
                .update());
        if (taken == 0) {
            return List.of();
        }
        return sql.sql(TAKEN)
                .param("transport", transport.name())
                .param("purpose", purpose.name())
                .param("owner", owner)
                .query((row, _) -> claimed(row, owner))
                .list();
    }

    /** Marks the message as handed over, right before it is; false when the claim was lost meanwhile. */
    boolean handOver(ClaimedMessage message, String subject, String body, @Nullable String linkToken) {
        return transactions.call(() -> sql.sql(HAND_OVER)
                        .param("id", message.id().value())
                        .param("owner", message.owner())
                        .param("now", now())
                        .param("lease", now().plus(lease))
                        .param("subject", subject)
                        .param("body", body)
                        .param("token", linkToken)
                        .update())
                == 1;
    }

    /** Gives the rest of a claim back to the queue untouched. */
    void giveBack(ClaimedMessage one) {
        transactions.run(() -> sql.sql(GIVE_BACK)
                .param("transport", one.transport().name())
                .param("owner", one.owner())
                .update());
    }

    /** Clears up after workers that died: returns how many messages became UNKNOWN. */
    int recover(TransportKind transport) {
        return transactions.call(() -> {
            expire(TAKE_BACK_UNSENT, transport);
            return expire(DECLARE_UNKNOWN, transport);
        });
    }

    private int expire(String statement, TransportKind transport) {
        return sql.sql(statement)
                .param("transport", transport.name())
                .param("now", now())
                .update();
    }

    /** When the next message of the transport is due; empty when none waits. */
    Optional<Instant> nextDue(TransportKind transport) {
        return Arrays.stream(ConsentPurpose.values())
                .flatMap(purpose -> sql
                        .sql(NEXT_DUE)
                        .param("transport", transport.name())
                        .param("purpose", purpose.name())
                        .query((row, _) -> instant(row, "next_attempt_at"))
                        .optional()
                        .stream())
                .min(Comparator.naturalOrder());
    }

    private LocalDateTime now() {
        return UtcTime.of(clock.instant());
    }

    private static ClaimedMessage claimed(ResultSet row, String owner) throws SQLException {
        Long campaign = row.getObject("campaign_id", Long.class);
        Long patient = row.getObject("patient_id", Long.class);
        return new ClaimedMessage(
                new MessageId(row.getLong("id")),
                owner,
                campaign,
                patient == null ? null : new PatientId(patient),
                ConsentPurpose.valueOf(row.getString("purpose")),
                ConsentChannel.valueOf(row.getString("channel")),
                TransportKind.valueOf(row.getString("transport")),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("link_token"),
                row.getBoolean("sensitive"),
                row.getInt("attempts"),
                instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(UtcTime.toInstant(row.getObject(column, LocalDateTime.class)));
    }
}
