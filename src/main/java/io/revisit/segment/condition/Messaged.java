package io.revisit.segment.condition;

import io.revisit.patient.ConsentChannel;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message was sent to the patient.
 *
 * @param channel by this way; null for any
 * @param when on which days; null for ever
 */
public record Messaged(
        boolean yes,
        @Nullable ConsentChannel channel,
        @Nullable DateTest when) implements Leaf {}
