package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.RawRows.RawRow;
import io.revisit.dataimport.reading.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes once over all rows of data and describes the table. */
final class TableInspector {
    private static final int LONGEST_SHOWN = 300;

    private final ReadingLimits limits;
    private final List<ColumnStatistics> columns = new ArrayList<>();
    private final List<SourceRow> first = new ArrayList<>();

    TableInspector(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * @param header the header's row, or null when there is none
     * @param rows all rows of data
     * @param options with nothing left to find out
     */
    Inspection inspect(@Nullable RawRow header, DataRows rows, ReadingOptions options, List<String> sheets) {
        if (header != null && header.width() > limits.maxColumns()) {
            return Refusal.of(Reason.TOO_MANY_COLUMNS, limits.maxColumns());
        }
        int count = 0;
        while (rows.hasNext()) {
            SourceRow row = rows.next();
            count++;
            if (count <= SourceTable.FIRST) {
                first.add(new SourceRow(
                        row.rowNumber(),
                        row.recordNumber(),
                        row.cells().stream().map(TableInspector::shortened).toList()));
            }
            take(row.cells());
        }
        if (count == 0) {
            return Refusal.of(header == null ? Reason.EMPTY : Reason.HEADER_ONLY);
        }
        return new SourceTable(options, described(header), count, rows.footerRow(), sheets, first);
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST_SHOWN ? cell : cell.substring(0, LONGEST_SHOWN) + "…";
    }

    private void take(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (i < columns.size()) {
                columns.get(i).take(cell);
            } else if (!cell.isBlank()) {
                addColumnsUpTo(i + 1);
                columns.get(i).take(cell);
            }
        }
    }

    private void addColumnsUpTo(int count) {
        while (columns.size() < count) {
            columns.add(new ColumnStatistics());
        }
    }

    private List<SourceColumn> described(@Nullable RawRow header) {
        if (header != null) {
            addColumnsUpTo(header.width());
        }
        List<SourceColumn> described = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            described.add(columns.get(i).column(i, headerOf(header, i)));
        }
        return described;
    }

    private static String headerOf(@Nullable RawRow header, int index) {
        if (header == null || index >= header.cells().size()) {
            return "";
        }
        return header.cells().get(index).replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }
}
