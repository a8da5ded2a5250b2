package io.revisit.dataimport.reading;

/**
 * How much of a file is taken on; passing one is a {@link Refusal}.
 *
 * @param maxBytes of the file
 * @param maxUnpackedBytes of a workbook once unpacked
 * @param maxRows rows of data
 * @param maxColumns columns
 * @param maxRowCharacters in one row: more is a quotation mark that was never closed
 */
public record ReadingLimits(long maxBytes, long maxUnpackedBytes, int maxRows, int maxColumns, int maxRowCharacters) {
    public static final ReadingLimits DEFAULT =
            new ReadingLimits(100L * 1024 * 1024, 2L * 1024 * 1024 * 1024, 1_048_576, 500, 1_000_000);
}
