package io.revisit.dataimport;

/** Brings checked rows to the base. */
interface RowWriting {

    /** Adds the names that are missing, once before the first row is written, in the caller's transaction. */
    void prepare(ImportJob job);

    /** Writes the rows with these numbers to the base, in the caller's transaction. */
    void write(ImportJob job, int fromRecord, int toRecord);

    /** How many rows a transaction writes. */
    int atOnce();

    /** Whether the rows with these numbers touch nothing that other rows touch, so that they can be written beside others. */
    default boolean standsAlone(ImportJob job, int fromRecord, int toRecord) {
        return false;
    }

    /** Whether the file has anything for {@link #link}. */
    default boolean hasLinks(ImportJob job) {
        return false;
    }

    /** Writes what needs every row to be there, for the rows with these numbers, in the caller's transaction. */
    default void link(ImportJob job, int fromRecord, int toRecord) {}
}
