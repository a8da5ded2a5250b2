package io.revisit.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bulk action on a tag, done in the background.
 *
 * @param tagName as it was called then
 * @param intoName the tag that it was merged into; null unless it is a merge
 * @param total how many patients it goes through, as counted when it began
 * @param done how many of them it has gone through
 * @param changed how many it has changed; undoing takes exactly these back
 * @param kept how many keep the tag because it follows from visits or a rule
 * @param startedBy name of the user who ordered it, or null
 * @param undoable whether it can be undone, wholly or as far as it came
 */
public record TagOperation(
        TagOperationId id,
        Kind kind,
        State state,
        TagId tag,
        String tagName,
        @Nullable String intoName,
        long total,
        long done,
        long changed,
        long kept,
        @Nullable String startedBy,
        Instant startedAt,
        boolean undoable) {

    /** What it does. */
    public enum Kind {
        /** Sets the tag by hand. */
        SET,
        /** Takes the hand's word off. */
        OFF,
        /** Gives the carriers of the tag another one instead, and does away with it; cannot be undone. */
        MERGE
    }

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        /** A person stopped it; what it has done stands, and can be undone. */
        STOPPED,
        UNDOING,
        UNDONE;

        /** Whether a task works on it, or will. */
        public boolean isAtWork() {
            return this == RUNNING || this == UNDOING;
        }
    }
}
