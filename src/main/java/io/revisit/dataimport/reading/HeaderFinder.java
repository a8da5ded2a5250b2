package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.RawRows.RawRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).filled() >= needed) {
                return looksLikeNames(rows.get(i)) ? namesOfColumns(rows, i).rowNumber() : 0;
            }
        }
        return 0;
    }

    /** Where the row names groups of columns, the names of the columns stand right under it. */
    private static RawRow namesOfColumns(List<RawRow> rows, int at) {
        RawRow upper = rows.get(at);
        RawRow lower = at + 1 < rows.size() ? rows.get(at + 1) : upper;
        boolean under = lower.rowNumber() == upper.rowNumber() + 1 && looksLikeNames(lower) && isGroups(upper, lower);
        return under && standsAboveValues(upper, lower, rows.subList(at + 2, rows.size())) ? lower : upper;
    }

    /** Merged cells leave blanks behind their first; some programs write the name of the group into each of them. */
    private static boolean isGroups(RawRow upper, RawRow lower) {
        for (int i = 1; i < lower.width(); i++) {
            String above = cell(upper, i);
            if (!cell(lower, i).isEmpty() && (above.isEmpty() || above.equals(cell(upper, i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Tells names from data that are words: below some name stand mostly values; both rows may come again on each page. */
    private static boolean standsAboveValues(RawRow groups, RawRow names, List<RawRow> below) {
        for (int i = 0; i < names.width(); i++) {
            int column = i;
            Set<String> noData = new HashSet<>(List.of("", cell(groups, i), cell(names, i)));
            List<String> filled = below.stream()
                    .map(row -> cell(row, column))
                    .filter(cell -> !noData.contains(cell))
                    .toList();
            long values = filled.stream().filter(HeaderFinder::isValue).count();
            if (!cell(names, i).isEmpty() && values * 2 > filled.size()) {
                return true;
            }
        }
        return false;
    }

    /** The header with the names of the row above it where it has none of its own; null when there is no such row. */
    static @Nullable RawRow header(List<RawRow> rows, int headerRow) {
        RawRow header = row(rows, headerRow);
        RawRow above = row(rows, headerRow - 1);
        if (header == null || above == null || above.filled() < 2 || !looksLikeNames(above)) {
            return header;
        }
        int width = Math.max(header.width(), above.width());
        List<String> names = IntStream.range(0, width)
                .mapToObj(i -> cell(header, i).isEmpty() ? cell(above, i) : cell(header, i))
                .toList();
        return new RawRow(headerRow, names);
    }

    private static @Nullable RawRow row(List<RawRow> rows, int number) {
        return rows.stream()
                .filter(row -> row.rowNumber() == number)
                .findFirst()
                .orElse(null);
    }

    private static String cell(RawRow row, int index) {
        return index < row.cells().size() ? row.cells().get(index).strip() : "";
    }

    private static boolean isValue(String cell) {
        return VALUE.matcher(cell).matches();
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
            if (!name.isEmpty() && (name.length() > LONGEST_NAME || isValue(name))) {
                return false;
            }
        }
        return true;
    }
}
