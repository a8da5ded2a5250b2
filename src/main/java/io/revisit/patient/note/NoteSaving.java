package io.revisit.patient.note;

/** What came of writing a note. */
public enum NoteSaving {
    SAVED,
    EMPTY,
    TOO_LONG,
    /** Somebody else's, or deleted meanwhile. */
    NOT_YOURS;

    /** Key of the sentence that says why nothing was stored. */
    public String key() {
        return "patient.note.problem." + name();
    }
}
