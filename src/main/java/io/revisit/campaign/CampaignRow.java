package io.revisit.campaign;

import io.revisit.delivery.TransportKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in a list.
 *
 * @param segmentName null while none is chosen
 * @param messages how many were queued
 * @param sent how many went out
 * @param failed how many were refused for good
 * @param unknown how many wait for a person to decide
 * @param skipped how many were not sent on purpose
 */
public record CampaignRow(
        CampaignId id,
        String name,
        @Nullable String segmentName,
        TransportKind transport,
        CampaignState state,
        @Nullable Instant scheduledAt,
        @Nullable Instant startedAt,
        Instant createdAt,
        long messages,
        long sent,
        long failed,
        long unknown,
        long skipped) {

    /** When it started, is to start, or was made. */
    public Instant moment() {
        if (startedAt != null) {
            return startedAt;
        }
        return scheduledAt == null ? createdAt : scheduledAt;
    }
}
