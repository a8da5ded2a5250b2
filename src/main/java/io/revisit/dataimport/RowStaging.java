package io.revisit.dataimport;

import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.data.BulkRows;
import java.util.List;

/** Reads what the rows of a file say. */
interface RowStaging {

    /**
     * Reads the rows by the job's mapping; stores nothing and may run on any thread. What is to be stored comes in its order:
     * first the rows themselves, which other pieces do not touch, then what several pieces may say.
     */
    List<BulkRows> read(ImportJob job, ParsingOptions options, List<SourceRow> rows, TwinRows twins);

    /** Shows the keys of the rows that are stored already, in their order, for a reading that goes on behind them. */
    void showStored(ImportJob job, TwinRows twins);
}
