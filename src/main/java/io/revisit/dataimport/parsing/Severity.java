package io.revisit.dataimport.parsing;

/** What a problem does to its row. */
public enum Severity {
    /** The cell is left empty or set as the reason says; the row is kept. */
    WARNING,
    /** The row is not imported. */
    REJECTED
}
