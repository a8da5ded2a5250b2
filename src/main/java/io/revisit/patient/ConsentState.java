package io.revisit.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one consent of a patient stands.
 *
 * @param given true or false as last recorded, null when nothing was ever recorded
 * @param at when it was recorded, or null
 */
public record ConsentState(
        ConsentChannel channel,
        ConsentPurpose purpose,
        @Nullable Boolean given,
        @Nullable Instant at) {

    /** Whether a message may be sent: marketing only where it is given, service only unless it is withdrawn (DOMAIN.md). */
    public boolean allows() {
        return switch (purpose) {
            case MARKETING -> Boolean.TRUE.equals(given);
            case SERVICE -> !Boolean.FALSE.equals(given);
        };
    }
}
