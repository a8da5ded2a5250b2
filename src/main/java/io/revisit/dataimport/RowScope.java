package io.revisit.dataimport;

/** Which rows of a file the run takes; the others are passed over and counted as skipped. */
public enum RowScope {
    BOTH,
    /** Only what is not in the base yet. */
    ONLY_NEW,
    /** Only what is in the base already. */
    ONLY_EXISTING
}
