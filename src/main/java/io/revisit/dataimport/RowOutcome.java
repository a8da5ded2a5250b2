package io.revisit.dataimport;

/** What the run does, or did, with a row. Each row is counted once. */
public enum RowOutcome {
    /** Makes a new patient or visit. */
    NEW,
    /** Changes one that is there. */
    UPDATED,
    /** Says nothing that is not there. */
    UNCHANGED,
    /** An earlier row of the file is the same patient or visit; what it says beyond that is added to it. */
    REPEATED,
    /** Passed over, since only new rows were asked for, or only those of the base. */
    SKIPPED,
    /** Left out, with the reason. */
    REJECTED
}
