package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.Refusal.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;

/** The rows of one sheet, streamed. */
final class XlsxRows implements RawRows {
    private final Workbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellText cellText;

    XlsxRows(Workbook workbook, int sheet) throws IOException {
        this.workbook = workbook;
        stream = workbook.sheet(sheet).openStream();
        rows = stream.iterator();
        cellText = new CellText(workbook.isDate1904());
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new UnreadableFileException(Refusal.of(Reason.DAMAGED), e);
        }
    }

    @Override
    public RawRow next() {
        Row row = rows.next();
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? "" : cellText.of(cell));
        }
        return new RawRow(row.getRowNum(), cells);
    }

    @Override
    public void close() {
        stream.close();
        workbook.close();
    }
}
