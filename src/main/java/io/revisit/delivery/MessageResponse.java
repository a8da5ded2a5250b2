package io.revisit.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message at its recipient.
 *
 * @param times how often; hits within seconds of one another are one
 * @param byUser the name of who noted it, or null where nobody did
 */
public record MessageResponse(
        ResponseKind kind,
        Instant firstAt,
        Instant lastAt,
        long times,
        @Nullable String byUser) {}
