package io.revisit.patient.duplicate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Plain pairs merged in bulk, in the background.
 *
 * @param id for {@link BulkMergeService}
 * @param total how many pairs there were to look at, or to part
 * @param done how many are merged, or parted while it is taken back
 * @param standing how many of its merges stand
 * @param by who ordered it, or null
 */
public record BulkMerge(
        long id,
        State state,
        long total,
        long done,
        long standing,
        Instant orderedAt,
        @Nullable String by) {

    /** Where a bulk merge stands. */
    public enum State {
        /** Pairs are being merged. */
        RUNNING,
        /** They are being parted again. */
        UNDOING,
        /** Nothing plain was left. */
        DONE,
        /** A person stopped it; what was done stands. */
        STOPPED,
        /** Everything that could be parted is two patients again. */
        UNDONE
    }

    /** Whether a task works on it. */
    public boolean isAtWork() {
        return state == State.RUNNING || state == State.UNDOING;
    }

    /** Whether there is something to take back. */
    public boolean canBeUndone() {
        return !isAtWork() && standing > 0;
    }
}
