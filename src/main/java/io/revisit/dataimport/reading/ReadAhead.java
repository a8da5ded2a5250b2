package io.revisit.dataimport.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Rows whose first ones can be looked at before they are taken, so that one pass is enough. */
final class ReadAhead implements RawRows {
    private static final int MOST_CHARACTERS = 4_000_000;

    private final RawRows rows;
    private final Deque<RawRow> ahead = new ArrayDeque<>();

    ReadAhead(RawRows rows) {
        this.rows = rows;
    }

    /** The first so many rows that are not blank, fewer when they are long; all rows are still to come. */
    List<RawRow> top(int wanted) {
        List<RawRow> top = new ArrayList<>();
        long characters = 0;
        while (top.size() < wanted && characters < MOST_CHARACTERS && rows.hasNext()) {
            RawRow row = rows.next();
            if (!row.isBlank()) {
                top.add(row);
                ahead.add(row);
                characters += row.cells().stream().mapToInt(String::length).sum();
            }
        }
        return top;
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || rows.hasNext();
    }

    @Override
    public RawRow next() {
        return ahead.isEmpty() ? rows.next() : ahead.removeFirst();
    }

    @Override
    public void close() {
        rows.close();
    }
}
