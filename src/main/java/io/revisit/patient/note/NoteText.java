package io.revisit.patient.note;

import java.time.Instant;

/** A text that a note had, and since when. */
public record NoteText(String text, Instant writtenAt) {
    /** Leaves the text out. */
    @Override
    public String toString() {
        return "NoteText[" + writtenAt + "]";
    }
}
