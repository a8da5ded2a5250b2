package io.revisit.dataimport;

/**
 * What the rows of a file come to: {@code total = added + updated + unchanged + repeated + skipped + rejected}; warned is a mark
 * beside these, ambiguous are some of the rejected.
 */
public record ImportCounts(
        int total,
        int added,
        int updated,
        int unchanged,
        int repeated,
        int skipped,
        int warned,
        int rejected,
        int ambiguous) {

    /** Whether a run has anything to write: rows that say nothing new leave the base as it is. */
    boolean bringAnything() {
        return added + updated + repeated > 0;
    }

    /** How many rows are in a list; those that changed since the check are counted apart. */
    public int of(RowList list) {
        return switch (list) {
            case NEW -> added;
            case UPDATED -> updated;
            case UNCHANGED -> unchanged;
            case REPEATED -> repeated;
            case SKIPPED -> skipped;
            case WARNED -> warned;
            case REJECTED -> rejected;
            case AMBIGUOUS -> ambiguous;
            case CHANGED -> 0;
        };
    }
}
