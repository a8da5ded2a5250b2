package io.revisit.delivery;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * How many messages a transport may still send in the minute that ends now. It is counted from what was handed over, so a
 * restart or a second node changes nothing.
 */
@Component
class RateLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private static final String USED = """
            SELECT COUNT(*) AS used, MIN(handed_at) AS first
            FROM message
            WHERE business_id = :business AND transport = :transport AND handed_at > :since""";

    private final TenantSql sql;
    private final ChannelSettings channels;
    private final Clock clock;

    RateLimit(TenantSql sql, ChannelSettings channels, Clock clock) {
        this.sql = sql;
        this.channels = channels;
        this.clock = clock;
    }

    /** What is left now. */
    Allowance of(TransportKind transport) {
        int perMinute = channels.perMinute(transport);
        Instant now = clock.instant();
        if (perMinute == 0) {
            return new Allowance(Integer.MAX_VALUE, now);
        }
        return sql.sql(USED)
                .param("transport", transport.name())
                .param("since", UtcTime.of(now.minus(WINDOW)))
                .query((row, _) -> new Allowance(
                        Math.max(0, perMinute - row.getInt("used")),
                        freeAgain(row.getObject("first", LocalDateTime.class), now)))
                .single();
    }

    private static Instant freeAgain(@org.jspecify.annotations.Nullable LocalDateTime first, Instant now) {
        return first == null
                ? now
                : Objects.requireNonNull(UtcTime.toInstant(first)).plus(WINDOW);
    }

    /**
     * @param messages how many may go now
     * @param next when one more may go, if none may now
     */
    record Allowance(int messages, Instant next) {}
}
