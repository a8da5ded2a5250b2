package io.revisit.staffbonus;

/** What a row behind a number was counted as. */
public enum DetailKind {
    /** A patient whom the administrator served and could have digitized. */
    SERVED,
    /** A qualified digitization. */
    DIGITIZED,
    /** A repeat visit. */
    REPEAT,
    /** A patient of the clinic's cohort: had a completed visit in the month M − W. */
    COHORT,
    /** One of the cohort who came again by the end of the month. */
    RETURNED
}
