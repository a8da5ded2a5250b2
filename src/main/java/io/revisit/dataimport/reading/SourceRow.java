package io.revisit.dataimport.reading;

import java.util.List;

/**
 * A row of data.
 *
 * @param rowNumber as a spreadsheet numbers it, title lines and header included, from 1
 * @param recordNumber among the rows of data, from 1
 * @param cells as they stand in the file; a short row has fewer than there are columns
 */
public record SourceRow(int rowNumber, int recordNumber, List<String> cells) {
    /** The cell of the column, empty where the row is too short. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
