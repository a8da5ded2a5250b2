package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.RawRows.RawRow;
import io.revisit.dataimport.reading.Refusal.Reason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left of the raw rows without titles, header, empty rows and footer. */
final class DataRows implements RowSource {
    private static final Set<String> CLOSING_WORDS = Set.of("итого", "всего", "total", "totals");
    private static final int MOST_FOOTER_ROWS = 20;

    private final RawRows raw;
    private final int headerRow;
    private final boolean keepFooter;
    private final ReadingLimits limits;
    private final Deque<RawRow> ready = new ArrayDeque<>();
    private final Deque<RawRow> perhapsFooter = new ArrayDeque<>();
    private List<String> header = List.of();
    private List<String> groups = List.of();
    private int records;

    DataRows(RawRows raw, int headerRow, boolean keepFooter, ReadingLimits limits) {
        this.raw = raw;
        this.headerRow = headerRow;
        this.keepFooter = keepFooter;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && raw.hasNext()) {
            take(raw.next());
        }
        return !ready.isEmpty();
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRow row = ready.removeFirst();
        records++;
        if (records > limits.maxRows()) {
            throw new UnreadableFileException(Refusal.of(Reason.TOO_MANY_ROWS, limits.maxRows()));
        }
        return new SourceRow(row.rowNumber(), records, row.cells());
    }

    /** Where the footer begins; known once the last row has been read. */
    @Nullable
    Integer footerRow() {
        return perhapsFooter.isEmpty() ? null : perhapsFooter.getFirst().rowNumber();
    }

    @Override
    public void close() {
        raw.close();
    }

    private void take(RawRow row) {
        if (row.rowNumber() == headerRow) {
            header = stripped(row);
        } else if (row.rowNumber() == headerRow - 1) {
            groups = stripped(row);
        }
        if (row.rowNumber() <= headerRow || row.isBlank() || repeats(header, row) || repeats(groups, row)) {
            return;
        }
        if (row.cells().size() > limits.maxColumns() && row.width() > limits.maxColumns()) {
            throw new UnreadableFileException(Refusal.of(Reason.TOO_MANY_COLUMNS, limits.maxColumns()));
        }
        if (!keepFooter && perhapsFooter.size() < MOST_FOOTER_ROWS && isClosing(row)) {
            perhapsFooter.add(row);
            return;
        }
        ready.addAll(perhapsFooter);
        perhapsFooter.clear();
        ready.add(row);
    }

    /** Programs that export page by page begin each page with the header. */
    private static boolean repeats(List<String> names, RawRow row) {
        return names.size() > 1
                && names.getFirst().equals(row.cells().getFirst().strip())
                && names.equals(stripped(row));
    }

    private static List<String> stripped(RawRow row) {
        return row.cells().subList(0, row.width()).stream().map(String::strip).toList();
    }

    /** «Итого», «Всего: 1182»: a footer when nothing but its like follows. */
    private static boolean isClosing(RawRow row) {
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                return CLOSING_WORDS.contains(firstWord(cell.strip()).toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
