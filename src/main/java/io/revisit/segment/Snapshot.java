package io.revisit.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a segment is a snapshot: a list of patients as of a moment.
 *
 * @param takenAt when its patients began to be read
 * @param takenUntil when all of them were read, or null while it is being taken
 * @param done how many patients of the base were looked at, while it is being taken
 * @param total out of how many; 0 while they are not counted yet
 */
public record Snapshot(Instant takenAt, @Nullable Instant takenUntil, long done, long total) {

    /** Whether patients are still being read into it. */
    public boolean isBeingTaken() {
        return takenUntil == null;
    }
}
