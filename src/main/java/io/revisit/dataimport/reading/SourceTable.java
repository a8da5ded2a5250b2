package io.revisit.dataimport.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that can be read.
 *
 * @param options with everything found out; give them to {@link SourceFiles#open} to read the same rows
 * @param columns in the order of the file
 * @param rows rows of data, header, footer and empty rows not counted; at least 1
 * @param footerRow the row at which closing rows that are left out begin, or null
 * @param sheets names of the workbook's sheets, empty for a text file
 * @param first the first {@link #FIRST} rows of data, long cells cut
 */
public record SourceTable(
        ReadingOptions options,
        List<SourceColumn> columns,
        int rows,
        @Nullable Integer footerRow,
        List<String> sheets,
        List<SourceRow> first)
        implements Inspection {
    /** How many of the first rows are shown. */
    public static final int FIRST = 5;

    public SourceTable {
        first = List.copyOf(first);
        columns = List.copyOf(columns);
        sheets = List.copyOf(sheets);
    }
}
