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
 */
public record SourceTable(
        ReadingOptions options,
        List<SourceColumn> columns,
        int rows,
        @Nullable Integer footerRow,
        List<String> sheets) implements Inspection {
    public SourceTable {
        columns = List.copyOf(columns);
        sheets = List.copyOf(sheets);
    }
}
