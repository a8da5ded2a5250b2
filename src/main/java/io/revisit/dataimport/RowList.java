package io.revisit.dataimport;

/** The lists that a check opens to. */
public enum RowList {
    NEW,
    UPDATED,
    UNCHANGED,
    REPEATED,
    SKIPPED,
    /** Kept rows with a cell that could not be read, whatever their outcome. */
    WARNED,
    REJECTED,
    /** Those of the rejected that fit several patients. */
    AMBIGUOUS,
    /** Of which the run would do something else than the check said, since the base has changed meanwhile. */
    CHANGED
}
