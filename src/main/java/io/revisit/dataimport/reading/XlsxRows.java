package io.revisit.dataimport.reading;

import io.revisit.dataimport.xlsx.XlsxException;
import io.revisit.dataimport.xlsx.XlsxRowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

/** The rows of one sheet, streamed. */
final class XlsxRows implements RawRows {
    private final Workbook workbook;
    private final XlsxRowReader reader;
    private boolean ready;
    private boolean ended;

    XlsxRows(Workbook workbook, XlsxRowReader reader) {
        this.workbook = workbook;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        if (!ready && !ended) {
            try {
                ready = reader.next();
                ended = !ready;
            } catch (XlsxException e) {
                throw workbook.unreadable(e, Math.max(reader.rowNumber(), 1));
            }
        }
        return ready;
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        return new RawRow(reader.rowNumber(), CleanCells.of(reader.cells()));
    }

    @Override
    public void close() {
        try (workbook) {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
