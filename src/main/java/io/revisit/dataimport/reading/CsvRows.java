package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.Refusal.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a delimited text. A row number counts rows, not lines: a line break inside a cell begins no row. */
final class CsvRows implements RawRows {
    private final GuardedReader guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int rowNumber;

    CsvRows(Reader text, Delimiter delimiter, Quoting quoting, int maxRowCharacters) throws IOException {
        guard = new GuardedReader(text, maxRowCharacters);
        parser = CSVParser.builder()
                .setReader(guard)
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter.character())
                        .setEscape(quoting == Quoting.ESCAPED ? '\\' : null)
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get())
                .get();
        records = parser.iterator();
    }

    @Override
    public boolean hasNext() {
        guard.newRow();
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw unreadable(e);
        }
    }

    @Override
    public RawRow next() {
        CSVRecord record = records.next();
        rowNumber++;
        return new RawRow(rowNumber, CleanCells.of(Arrays.asList(record.values())));
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuntimeException unreadable(RuntimeException e) {
        return guard.isExceeded() ? new UnreadableFileException(Refusal.of(Reason.ROW_TOO_LONG, rowNumber + 1), e) : e;
    }
}
