package io.revisit.dataimport;

/**
 * What the rows of a file come to: {@code total = added + updated + unchanged + repeated + rejected}; warned is a mark beside
 * these.
 */
public record ImportCounts(int total, int added, int updated, int unchanged, int repeated, int warned, int rejected) {

    /** How many rows are in a list. */
    public int of(RowList list) {
        return switch (list) {
            case NEW -> added;
            case UPDATED -> updated;
            case UNCHANGED -> unchanged;
            case REPEATED -> repeated;
            case WARNED -> warned;
            case REJECTED -> rejected;
        };
    }
}
