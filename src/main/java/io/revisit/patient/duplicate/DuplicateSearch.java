package io.revisit.patient.duplicate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's latest search for duplicates.
 *
 * @param rowsDone how many entries of its indexes it has behind it
 * @param rowsTotal how many there are in all, about
 * @param finishedAt when it came to its end or was stopped, null while it runs
 */
public record DuplicateSearch(
        State state,
        long rowsDone,
        long rowsTotal,
        Instant orderedAt,
        @Nullable Instant finishedAt) {

    /** Where a search stands. */
    public enum State {
        /** At work, or about to be. */
        RUNNING,
        /** A person stopped it; what it had found stays. */
        STOPPED,
        /** It went through the whole base. */
        FINISHED
    }

    /** Whether it is at work. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
