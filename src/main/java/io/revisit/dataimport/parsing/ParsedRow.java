package io.revisit.dataimport.parsing;

import io.revisit.dataimport.reading.SourceRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a row.
 *
 * @param rowNumber as a spreadsheet numbers it
 * @param recordNumber among the rows of data, from 1
 * @param value null when the row is rejected
 * @param problems in the order in which they were met; a rejected row has at least one that rejects it
 */
public record ParsedRow<T>(
        int rowNumber, int recordNumber, @Nullable T value, List<RowProblem> problems) {
    public ParsedRow {
        problems = List.copyOf(problems);
    }

    static <T> ParsedRow<T> of(SourceRow row, @Nullable T value, List<RowProblem> problems) {
        return new ParsedRow<>(row.rowNumber(), row.recordNumber(), value, problems);
    }

    public boolean isRejected() {
        return value == null;
    }

    /** Kept, with at least one warning. A rejected row does not count as warned too. */
    public boolean isWarned() {
        return value != null && !problems.isEmpty();
    }
}
