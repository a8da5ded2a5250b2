package io.revisit.campaign;

import io.revisit.delivery.TransportKind;
import io.revisit.segment.SegmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A one-off message to the patients of a segment.
 *
 * @param segment null until one is chosen
 * @param subject of the e-mail; empty for the outbox
 * @param body text with placeholders, see {@link Placeholder}
 * @param scheduledAt when it starts, or null for by hand
 * @param recipientsFixed whether all recipients are written down
 */
public record Campaign(
        CampaignId id,
        String name,
        @Nullable SegmentId segment,
        TransportKind transport,
        String subject,
        String body,
        CampaignState state,
        @Nullable Instant scheduledAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean recipientsFixed,
        Instant createdAt,
        long version) {

    /** The longest name. */
    public static final int MAX_NAME = 200;

    /** The longest subject. */
    public static final int MAX_SUBJECT = 200;

    /** The longest text. */
    public static final int MAX_BODY = 10_000;

    /** What a user may change of it. */
    public CampaignContent content() {
        return new CampaignContent(name, segment, transport, subject, body);
    }
}
