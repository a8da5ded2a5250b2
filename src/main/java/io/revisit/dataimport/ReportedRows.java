package io.revisit.dataimport;

/** Which rows a report holds. */
public enum ReportedRows {
    REJECTED,
    /** Taken, with something that could not be read. */
    WARNED,
    BOTH;

    /** A condition on {@code r}. */
    String condition() {
        return switch (this) {
            case REJECTED -> "r.outcome = 'REJECTED'";
            case WARNED -> "r.warned AND r.outcome <> 'REJECTED'";
            case BOTH -> "(r.warned OR r.outcome = 'REJECTED')";
        };
    }

    /** How many rows that are. */
    public int of(ImportCounts counts) {
        return switch (this) {
            case REJECTED -> counts.rejected();
            case WARNED -> counts.warned();
            case BOTH -> counts.rejected() + counts.warned();
        };
    }
}
