package io.revisit.dataimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that were uploaded together, to be imported one after the other.
 *
 * @param notice a translation key that says why it stopped, or null
 * @param stoppedAt the file at which it stopped, or null
 * @param files in the order in which they are imported
 */
public record ImportBatch(
        BatchId id,
        State state,
        @Nullable String notice,
        @Nullable ImportId stoppedAt,
        List<ImportJob> files) {

    public ImportBatch {
        files = List.copyOf(files);
    }

    public enum State {
        /** The files are looked at. */
        OPEN,
        RUNNING,
        /** By a person, or at a file that cannot go on by itself. */
        STOPPED,
        FINISHED
    }

    /** Whether the order of the files can be changed. */
    public boolean isMovable() {
        return state == State.OPEN || state == State.STOPPED;
    }
}
