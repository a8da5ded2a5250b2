package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.Refusal.Reason;
import io.revisit.dataimport.xlsx.XlsxException;
import io.revisit.dataimport.xlsx.XlsxLimits;
import io.revisit.dataimport.xlsx.XlsxRowReader;
import io.revisit.dataimport.xlsx.XlsxWorkbook;
import io.revisit.dataimport.xlsx.XlsxWorkbook.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** An XLSX file; what cannot be read is an {@link UnreadableFileException} that says why. */
final class Workbook implements AutoCloseable {
    /** As many as a spreadsheet has. */
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private final XlsxWorkbook workbook;
    private final ReadingLimits limits;

    private Workbook(XlsxWorkbook workbook, ReadingLimits limits) {
        this.workbook = workbook;
        this.limits = limits;
    }

    /** Opens it, or throws {@link UnreadableFileException} when it is another kind of archive, too big or damaged. */
    static Workbook open(SourceContent content, ReadingLimits limits) throws IOException {
        XlsxLimits within = new XlsxLimits(
                limits.maxUnpackedBytes(), limits.maxRowCharacters(), mostRows(limits), limits.maxColumns());
        try (InputStream in = new SizedStream(content.open(), limits)) {
            XlsxWorkbook opened = XlsxWorkbook.open(in, within);
            if (!opened.isWorkbook()) {
                opened.close();
                throw new UnreadableFileException(Refusal.of(kindOf(opened.partNames())));
            }
            return new Workbook(opened, limits);
        } catch (XlsxException e) {
            throw unreadable(e, 1, limits);
        }
    }

    List<String> sheetNames() {
        return workbook.sheets().stream().map(Sheet::name).toList();
    }

    /** The first sheet that people see. */
    int firstVisible() {
        List<Sheet> sheets = workbook.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).visible()) {
                return i;
            }
        }
        return 0;
    }

    /** The rows of a sheet; closes the workbook after them. */
    RawRows rows(int sheet) throws IOException {
        List<Sheet> sheets = workbook.sheets();
        if (sheet < 0 || sheet >= sheets.size()) {
            throw new UnreadableFileException(Refusal.of(Reason.EMPTY));
        }
        try {
            XlsxRowReader reader = workbook.rows(sheets.get(sheet));
            return new XlsxRows(this, reader);
        } catch (XlsxException e) {
            throw unreadable(e, 1);
        }
    }

    UnreadableFileException unreadable(XlsxException e, int row) {
        return unreadable(e, row, limits);
    }

    private static UnreadableFileException unreadable(XlsxException e, int row, ReadingLimits limits) {
        Refusal refusal = switch (e.problem()) {
            case DAMAGED -> Refusal.of(Reason.DAMAGED);
            case UNPACKED_TOO_BIG -> limits.tooBigUnpacked();
            case TOO_LONG -> Refusal.of(Reason.CELL_TOO_LONG, limits.maxRowCharacters(), row);
            case TOO_MANY_ROWS -> Refusal.of(Reason.TOO_MANY_ROWS, mostRows(limits));
            case TOO_MANY_COLUMNS -> Refusal.of(Reason.TOO_MANY_COLUMNS, limits.maxColumns());
        };
        return new UnreadableFileException(refusal, e);
    }

    private static int mostRows(ReadingLimits limits) {
        return Math.max(limits.maxRows(), ROWS_OF_A_SHEET);
    }

    private static Reason kindOf(Set<String> parts) {
        if (parts.contains("xl/workbook.bin")) {
            return Reason.BINARY_EXCEL;
        }
        if (parts.stream().anyMatch(part -> part.startsWith("word/") || part.startsWith("ppt/"))) {
            return Reason.OTHER_OFFICE;
        }
        return parts.contains("content.xml") ? Reason.OPEN_DOCUMENT : Reason.ARCHIVE;
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
