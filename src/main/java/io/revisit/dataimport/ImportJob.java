package io.revisit.dataimport;

import io.revisit.dataimport.mapping.FileKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param done the mark of the running step, see {@link #rowsDone}
 * @param step where the check or run stands
 * @param notice a translation key of this feature with something to tell about the last step, or null
 * @param createdBy the name of who uploaded the file, or null (the demo)
 * @param orderedAt when the last check, run or undo was ordered, or null
 * @param finishedAt when the last check, run or undo ended, or null
 * @param undo whether it can be taken out again, and how far that is
 * @param origin whose mapping it took over; null when it was guessed
 */
public record ImportJob(
        ImportId id,
        ImportState state,
        String fileName,
        long fileSize,
        ImportSettings settings,
        ImportCounts counts,
        int done,
        ImportStep step,
        @Nullable String notice,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant orderedAt,
        @Nullable Instant finishedAt,
        UndoState undo,
        @Nullable MappingOrigin origin) {

    /** The notice of a run that found the base changed. */
    static final String OVERTAKEN = "dataimport.notice.base-changed";

    /** Rows that the running step has behind it; 0 also while rows are compared, in steps of no known number. */
    public int rowsDone() {
        return step == ImportStep.MATCH ? 0 : done;
    }

    /** Whether it can be taken out of the base now. */
    public boolean canBeUndone() {
        return undo.possible()
                && step != ImportStep.UNDO
                && (state == ImportState.FINISHED || state == ImportState.STOPPED || state == ImportState.FAILED);
    }

    /** Whether the base changed between check and run, so that the run stopped before it wrote anything. */
    public boolean isOvertaken() {
        return state == ImportState.CHECKED && OVERTAKEN.equals(notice);
    }

    /** What the rows of the file are. */
    public FileKind kind() {
        return settings.mapping().kind();
    }
}
