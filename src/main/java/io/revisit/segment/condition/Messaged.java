package io.revisit.segment.condition;

import io.revisit.patient.ConsentChannel;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is a message to the patient with which this happened.
 *
 * @param event what happened; its moment is the one that {@code when} asks about
 * @param channel of a message by this way; null for any
 * @param when on which days; null for ever
 */
public record Messaged(
        boolean yes,
        MessageEvent event,
        @Nullable ConsentChannel channel,
        @Nullable DateTest when) implements Leaf {}
