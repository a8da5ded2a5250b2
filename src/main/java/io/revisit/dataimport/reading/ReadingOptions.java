package io.revisit.dataimport.reading;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a file rather than guessed; null is "find out". What {@link SourceFiles#inspect} gives back has
 * nothing left to find out, and is what a run keeps, so that it reads the rows that were inspected.
 *
 * @param encoding of a text file
 * @param delimiter of a text file
 * @param quoting of a text file
 * @param sheet of a workbook, the first is 0
 * @param headerRow the row of column names, the first row of the file is 1; 0 when there is none
 * @param keepFooter whether closing rows such as «Итого» are data too
 */
public record ReadingOptions(
        @Nullable FileFormat format,
        @Nullable SourceEncoding encoding,
        @Nullable Delimiter delimiter,
        @Nullable Quoting quoting,
        @Nullable Integer sheet,
        @Nullable Integer headerRow,
        boolean keepFooter) {
    /** Everything is to be found out. */
    public static final ReadingOptions GUESS = new ReadingOptions(null, null, null, null, null, null, false);

    /** Another encoding; what depends on it is found out anew. */
    public ReadingOptions withEncoding(@Nullable SourceEncoding newEncoding) {
        return new ReadingOptions(format, newEncoding, null, null, sheet, null, keepFooter);
    }

    /** Another delimiter; the header is found out anew. */
    public ReadingOptions withDelimiter(@Nullable Delimiter newDelimiter) {
        return new ReadingOptions(format, encoding, newDelimiter, null, sheet, null, keepFooter);
    }

    /** Another sheet; its header is found out anew. */
    public ReadingOptions withSheet(@Nullable Integer newSheet) {
        return new ReadingOptions(format, encoding, delimiter, quoting, newSheet, null, keepFooter);
    }

    public ReadingOptions withHeaderRow(@Nullable Integer newHeaderRow) {
        return new ReadingOptions(format, encoding, delimiter, quoting, sheet, newHeaderRow, keepFooter);
    }

    public ReadingOptions withKeepFooter(boolean keep) {
        return new ReadingOptions(format, encoding, delimiter, quoting, sheet, headerRow, keep);
    }
}
