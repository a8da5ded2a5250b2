package io.revisit.dataimport;

import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.reading.SourceRow;
import java.util.List;

/** Keeps what the rows of a file say. */
interface RowStaging {

    /** Reads the rows by the job's mapping and stores what they say, in the caller's transaction. */
    void stage(ImportJob job, ParsingOptions options, List<SourceRow> rows);
}
