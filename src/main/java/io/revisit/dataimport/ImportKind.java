package io.revisit.dataimport;

import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.reading.SourceRow;
import java.util.List;

/** What differs between a file of patients and one of visits; the process is the same. */
interface ImportKind {

    FileKind kind();

    /** Where the rows of the file are kept. */
    String rowTable();

    /** Reads the rows by the job's mapping and stores what they say, in the caller's transaction. */
    void stage(ImportJob job, ParsingOptions options, List<SourceRow> rows);

    /** Compares all stored rows with the base and with each other, and sets the outcome of each. */
    void match(ImportJob job);

    /** Reserves ids and adds the names that are missing, once before the first row is written. */
    void prepare(ImportJob job);

    /** Writes the rows with these numbers to the base, in the caller's transaction. */
    void write(ImportJob job, int fromRecord, int toRecord);

    /** Writes what needs every row to be there, for the rows with these numbers, in the caller's transaction. */
    void link(ImportJob job, int fromRecord, int toRecord);
}
