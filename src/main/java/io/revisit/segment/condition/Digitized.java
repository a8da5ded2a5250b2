package io.revisit.segment.condition;

import org.jspecify.annotations.Nullable;

/**
 * Whether the patient joined the loyalty programme (DOMAIN.md, Digitization).
 *
 * @param when if it did, the day on which it happened; null for any day and where {@code yes} is false
 */
public record Digitized(boolean yes, @Nullable DateTest when) implements Leaf {
    public Digitized {
        if (!yes && when != null) {
            throw new IllegalArgumentException("Who is not in the programme has no day of joining it");
        }
    }
}
