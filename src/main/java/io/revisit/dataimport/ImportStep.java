package io.revisit.dataimport;

/** Where a check, a run or an undo stands, so that a restart goes on from there. */
public enum ImportStep {
    /** Rows are read from the file; {@code rows_done} of them are stored. */
    READ,
    /** Rows are compared with the base; {@code rows_done} pieces of that are done. */
    MATCH,
    /** Rows are written to the base; {@code rows_done} of them are. */
    WRITE,
    /** What needs every row to be written: who brought whom. */
    LINK,
    /** What the rows brought goes out of the base; {@code rows_done} of them are. */
    UNDO
}
