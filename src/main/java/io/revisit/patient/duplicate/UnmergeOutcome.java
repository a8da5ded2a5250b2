package io.revisit.patient.duplicate;

/** What came of a wish to part two merged patients. */
public enum UnmergeOutcome {
    /** Both are patients again. */
    PARTED,
    /** It was taken back before, or there is no such merge. */
    NOT_MERGED,
    /** The surviving card was merged once more since; that merge comes first. */
    LATER_MERGE
}
