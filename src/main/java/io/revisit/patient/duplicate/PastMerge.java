package io.revisit.patient.duplicate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merge that stands.
 *
 * @param loserName the name on the card that went
 * @param by who merged, or null
 */
public record PastMerge(
        MergeId id, String loserName, Instant at, @Nullable String by) {}
