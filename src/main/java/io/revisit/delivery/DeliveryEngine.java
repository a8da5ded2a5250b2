package io.revisit.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due for the current business, in small batches, within the limits of each transport. */
@Component
class DeliveryEngine {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryEngine.class);

    /** Small, so that a worker that dies holds few messages up. */
    private static final int BATCH = 10;

    /** After so many batches another business gets its turn. */
    private static final int BATCHES_A_RUN = 100;

    /** How soon to look again when nothing is known to be due: a safety net, the queue wakes the engine itself. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final Duration UNREACHABLE = Duration.ofMinutes(1);

    private final MessageClaims claims;
    private final MessageOutcomes outcomes;
    private final MessageSender sender;
    private final RateLimit limit;
    private final List<Transport> transports;
    private final Clock clock;

    DeliveryEngine(
            MessageClaims claims,
            MessageOutcomes outcomes,
            MessageSender sender,
            RateLimit limit,
            List<Transport> transports,
            Clock clock) {
        this.claims = claims;
        this.outcomes = outcomes;
        this.sender = sender;
        this.limit = limit;
        this.transports = List.copyOf(transports);
        this.clock = clock;
    }

    /**
     * Works for a while.
     *
     * @return when to look again
     */
    Instant run() {
        Instant next = clock.instant().plus(IDLE);
        for (Transport transport : transports) {
            Instant again = run(transport);
            next = again.isBefore(next) ? again : next;
        }
        outcomes.wipeSensitive();
        return next;
    }

    private Instant run(Transport transport) {
        int unknown = claims.recover(transport.kind());
        if (unknown > 0) {
            LOG.warn("{} messages were being sent when a worker stopped; they wait for a decision", unknown);
        }
        try (Transport.Line line = transport.open()) {
            for (int batch = 0; batch < BATCHES_A_RUN; batch++) {
                RateLimit.Allowance allowance = limit.of(transport.kind());
                if (allowance.messages() == 0) {
                    return allowance.next();
                }
                List<ClaimedMessage> taken = claims.take(transport.kind(), Math.min(BATCH, allowance.messages()));
                if (taken.isEmpty()) {
                    return claims.nextDue(transport.kind())
                            .orElse(clock.instant().plus(IDLE));
                }
                if (!send(taken, line)) {
                    return clock.instant().plus(UNREACHABLE);
                }
            }
        }
        return clock.instant();
    }

    /** False when the transport's server cannot be reached: the rest of the batch is given back. */
    private boolean send(List<ClaimedMessage> taken, Transport.Line line) {
        for (ClaimedMessage message : taken) {
            if (!sender.send(message, line)) {
                claims.giveBack(message);
                return false;
            }
        }
        return true;
    }
}
