package io.revisit.dataimport.reading;

import java.util.Iterator;
import java.util.List;

/** Every row of a file, titles, header, footer and empty ones included. */
interface RawRows extends Iterator<RawRows.RawRow>, AutoCloseable {
    @Override
    void close();

    record RawRow(int rowNumber, List<String> cells) {
        boolean isBlank() {
            for (String cell : cells) {
                if (!cell.isBlank()) {
                    return false;
                }
            }
            return true;
        }

        int filled() {
            int filled = 0;
            for (String cell : cells) {
                filled += cell.isBlank() ? 0 : 1;
            }
            return filled;
        }

        /** Up to and including the last cell that is not blank. */
        int width() {
            int width = cells.size();
            while (width > 0 && cells.get(width - 1).isBlank()) {
                width--;
            }
            return width;
        }
    }
}
