package io.revisit.dataimport;

/** How far an import is. */
public enum ImportState {
    /** Uploaded; its columns are being looked at. */
    NEW,
    /** The dry run is going on or waits for its turn. */
    CHECKING,
    /** The dry run is done: what the run would do is known. */
    CHECKED,
    /** The run is going on or waits for its turn. */
    RUNNING,
    FINISHED,
    /** Stopped by a person in the middle of the run or the undo; it can go on. */
    STOPPED,
    /** A fault of ours or of the machine stopped it; it can go on. */
    FAILED,
    /** What it brought is being taken out of the base, or waits for its turn. */
    UNDOING,
    /** Taken out of the base again. */
    UNDONE;

    /** Whether a background task works on it. */
    public boolean isAtWork() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }
}
