package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.RawRows.RawRow;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the row of column names under title lines by its looks: words in most columns, no values. */
final class HeaderFinder {
    /** How many rows are looked at. */
    static final int ROWS = 40;

    private static final int LONGEST_NAME = 80;
    private static final Pattern VALUE = Pattern.compile(
            ".*\\d{4,}.*|.*\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}.*|.*@.*|[-+=]?[\\d\\s\\u00a0().,-]+", Pattern.DOTALL);

    private HeaderFinder() {}

    /** The number of the header's row, 0 when the table begins with data. */
    static int headerRow(List<RawRow> rows) {
        int usual = usualFilling(rows);
        int needed = Math.max(1, (usual * 3 + 4) / 5);
        for (RawRow row : rows) {
            if (row.filled() >= needed) {
                return looksLikeNames(row) ? row.rowNumber() : 0;
            }
        }
        return 0;
    }

    /** The greatest number of filled cells that at least a quarter of the rows reach. */
    private static int usualFilling(List<RawRow> rows) {
        List<Integer> fillings = rows.stream()
                .filter(row -> !row.isBlank())
                .map(RawRow::filled)
                .sorted()
                .toList();
        return fillings.isEmpty() ? 0 : fillings.get(fillings.size() * 3 / 4);
    }

    private static boolean looksLikeNames(RawRow row) {
        for (String cell : row.cells()) {
            String name = cell.strip();
            if (!name.isEmpty()
                    && (name.length() > LONGEST_NAME || VALUE.matcher(name).matches())) {
                return false;
            }
        }
        return true;
    }
}
