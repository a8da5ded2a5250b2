package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.RawRows.RawRow;
import io.revisit.dataimport.reading.Refusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Looks into uploaded files and reads their rows. */
public final class SourceFiles {
    private static final int BEGINNING = 1 << 16;
    private static final int LAST_HEADER_ROW = 1000;

    private final ReadingLimits limits;

    public SourceFiles(ReadingLimits limits) {
        this.limits = limits;
    }

    public ReadingLimits limits() {
        return limits;
    }

    /**
     * Passes over the whole file once and describes it, or says why it cannot be read.
     *
     * @param said what the user said about the file, {@link ReadingOptions#GUESS} for nothing
     */
    public Inspection inspect(UploadedFile file, ReadingOptions said) {
        if (file.size() > limits.maxBytes()) {
            return limits.tooBig();
        }
        try {
            if (Signature.isZip(start(file))) {
                return inspectWorkbook(file, said);
            }
            ContentScan scan = ContentScan.of(file.content(), limits.maxBytes());
            if (scan.size() > limits.maxBytes()) {
                return limits.tooBig();
            }
            return inspectText(file, said, scan);
        } catch (UnreadableFileException e) {
            return e.refusal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Streams the rows of data of a file that was inspected.
     *
     * @param options those of the {@link SourceTable}
     */
    public RowSource open(UploadedFile file, ReadingOptions options) {
        int headerRow = Objects.requireNonNull(options.headerRow(), "The file was not inspected");
        try {
            return new DataRows(rawRows(file, options), headerRow, options.keepFooter(), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] start(UploadedFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            return in.readNBytes(4);
        }
    }

    private RawRows rawRows(UploadedFile file, ReadingOptions options) throws IOException {
        if (options.format() == FileFormat.XLSX) {
            return sheetRows(Workbook.open(file.content(), limits), Objects.requireNonNull(options.sheet()));
        }
        return new CsvRows(
                TextContent.open(file.content(), Objects.requireNonNull(options.encoding())),
                Objects.requireNonNull(options.delimiter()),
                options.quoting() == null ? Quoting.DOUBLED : options.quoting(),
                limits.maxRowCharacters());
    }

    private static RawRows sheetRows(Workbook workbook, int sheet) throws IOException {
        try {
            return workbook.rows(sheet);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private Inspection inspectText(UploadedFile file, ReadingOptions said, ContentScan scan) throws IOException {
        Reason refused = Signature.refused(scan.start());
        if (refused != null) {
            return Refusal.of(refused);
        }
        if (scan.size() == 0) {
            return Refusal.of(Reason.EMPTY);
        }
        SourceEncoding found = EncodingGuess.of(scan);
        if (found == null) {
            return Refusal.of(Reason.BINARY);
        }
        SourceEncoding encoding = said.encoding() == null ? found : said.encoding();
        String beginning = TextContent.beginning(file.content(), encoding, BEGINNING);
        Delimiter delimiter = said.delimiter() == null ? DelimiterGuess.of(beginning) : said.delimiter();
        ReadingOptions options = new ReadingOptions(
                FileFormat.CSV,
                encoding,
                delimiter,
                QuotingGuess.of(beginning, delimiter),
                null,
                said.headerRow(),
                said.keepFooter());
        return inspectTable(rawRows(file, options), options, List.of());
    }

    private Inspection inspectWorkbook(UploadedFile file, ReadingOptions said) throws IOException {
        Workbook workbook = Workbook.open(file.content(), limits);
        List<String> sheets = workbook.sheetNames();
        int sheet = said.sheet() == null ? workbook.firstVisible() : said.sheet();
        ReadingOptions options =
                new ReadingOptions(FileFormat.XLSX, null, null, null, sheet, said.headerRow(), said.keepFooter());
        return inspectTable(sheetRows(workbook, sheet), options, sheets);
    }

    /** In one pass; closes the rows. */
    private Inspection inspectTable(RawRows all, ReadingOptions options, List<String> sheets) {
        try (ReadAhead ahead = new ReadAhead(all)) {
            List<RawRow> top = ahead.top(rowsToHeader(options));
            if (top.isEmpty()) {
                return Refusal.of(Reason.EMPTY);
            }
            int headerRow = options.headerRow() == null ? HeaderFinder.headerRow(top) : options.headerRow();
            ReadingOptions found = options.withHeaderRow(headerRow);
            return new TableInspector(limits)
                    .inspect(
                            HeaderFinder.header(top, headerRow),
                            new DataRows(ahead, headerRow, found.keepFooter(), limits),
                            found,
                            sheets);
        }
    }

    private static int rowsToHeader(ReadingOptions options) {
        int headerRow = options.headerRow() == null ? 0 : options.headerRow();
        return Math.clamp(headerRow, HeaderFinder.ROWS, LAST_HEADER_ROW);
    }
}
