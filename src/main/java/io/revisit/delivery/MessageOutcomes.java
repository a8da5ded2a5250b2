package io.revisit.delivery;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what became of a message, and when a failed one is tried again. */
@Component
class MessageOutcomes {

    /** After so many attempts a message has failed: with the pauses between them about two hours. */
    static final int MAX_ATTEMPTS = 8;

    /** How long the text of a code stays in the outbox. */
    static final Duration SENSITIVE_STAYS = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int ERROR_LENGTH = 500;

    /** A worker that was thought dead may still report: its word resolves UNKNOWN as long as nobody has decided. */
    private static final String SETTLE = """
            UPDATE message
            SET state = :state, reason = :reason, error = IF(address = '', NULL, :error), owner = NULL, lease_until = NULL,
                next_attempt_at = :next, sent_at = :sent, body = IF(:wipe, '', body)
            WHERE business_id = :business AND id = :id AND owner = :owner
              AND state IN ('CLAIMED', 'SENDING', 'UNKNOWN')""";

    private static final String WIPE_SENSITIVE = """
            UPDATE message SET body = '', `sensitive` = FALSE
            WHERE business_id = :business AND transport = 'OUTBOX' AND state = 'SENT' AND purpose = 'SERVICE'
              AND `sensitive` AND next_attempt_at <= :now
            LIMIT 5000""";

    private final TenantSql sql;
    private final Transactions transactions;
    private final Clock clock;

    MessageOutcomes(TenantSql sql, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes down what the transport answered. */
    void settle(ClaimedMessage message, Handover handover) {
        switch (handover) {
            case Handover.Taken _ -> sent(message);
            case Handover.Deferred deferred -> again(message, deferred.error());
            case Handover.Unreachable unreachable -> again(message, unreachable.error());
            case Handover.Refused refused -> failed(message, "REFUSED", refused.error());
            case Handover.Unsure unsure ->
                write(message, new Outcome(MessageState.UNKNOWN, "INTERRUPTED", unsure.error(), now(), null, false));
        }
    }

    /** The message does not go out, and why. */
    void skip(ClaimedMessage message, SkipReason reason) {
        write(message, new Outcome(MessageState.SKIPPED, reason.name(), null, now(), null, message.sensitive()));
    }

    /** Its campaign is paused. */
    void hold(ClaimedMessage message) {
        write(message, new Outcome(MessageState.PAUSED, null, null, now(), null, false));
    }

    /** It cannot be sent at all. */
    void failed(ClaimedMessage message, String reason, String error) {
        write(message, new Outcome(MessageState.FAILED, reason, error, now(), null, message.sensitive()));
    }

    /** Wipes the codes of the outbox that have served. */
    void wipeSensitive() {
        transactions.run(
                () -> sql.sql(WIPE_SENSITIVE).param("now", UtcTime.of(now())).update());
    }

    /** The pause before the next attempt, doubled with each. */
    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1, 0, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void sent(ClaimedMessage message) {
        boolean wipe = message.sensitive() && message.transport() != TransportKind.OUTBOX;
        write(message, new Outcome(MessageState.SENT, null, null, now().plus(SENSITIVE_STAYS), now(), wipe));
    }

    private void again(ClaimedMessage message, String error) {
        int attempts = message.attempts() + 1;
        if (attempts >= MAX_ATTEMPTS) {
            failed(message, "ATTEMPTS", error);
            return;
        }
        write(message, new Outcome(MessageState.NEW, "RETRY", error, now().plus(pauseAfter(attempts)), null, false));
    }

    private void write(ClaimedMessage message, Outcome outcome) {
        transactions.run(() -> sql.sql(SETTLE)
                .param("id", message.id().value())
                .param("owner", message.owner())
                .param("state", outcome.state().name())
                .param("reason", outcome.reason())
                .param("error", outcome.shortError())
                .param("next", UtcTime.of(outcome.nextAttempt()))
                .param("sent", outcome.sent() == null ? null : UtcTime.of(outcome.sent()))
                .param("wipe", outcome.wipe())
                .update());
    }

    private Instant now() {
        return clock.instant();
    }

    private record Outcome(
            MessageState state,
            @Nullable String reason,
            @Nullable String error,
            Instant nextAttempt,
            @Nullable Instant sent,
            boolean wipe) {

        @Nullable
        String shortError() {
            return error == null || error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
        }
    }
}
