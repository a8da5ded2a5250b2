package io.revisit.patient.note;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note on a patient.
 *
 * @param pinned stands at the head of the card
 * @param author name of who wrote it, or null when the user is gone
 * @param own whether the signed-in user wrote it, and so may change and delete it
 * @param changedAt when it got its present text, or null when that is the first one
 */
public record Note(
        NoteId id,
        String text,
        boolean pinned,
        @Nullable String author,
        boolean own,
        Instant writtenAt,
        @Nullable Instant changedAt) {
    /** Leaves the text out. */
    @Override
    public String toString() {
        return "Note[" + id.value() + "]";
    }
}
