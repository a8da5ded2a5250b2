package io.revisit.dataimport.reading;

import io.revisit.dataimport.reading.Refusal.Reason;

/**
 * How much of a file is taken on; passing one is a {@link Refusal}.
 *
 * @param maxBytes of the file
 * @param maxUnpackedBytes of a workbook once unpacked
 * @param maxRows rows of data
 * @param maxColumns columns
 * @param maxRowCharacters in one row, or in one cell of a workbook: more is a quotation mark that was never closed, or worse
 */
public record ReadingLimits(long maxBytes, long maxUnpackedBytes, int maxRows, int maxColumns, int maxRowCharacters) {
    public static final ReadingLimits DEFAULT =
            new ReadingLimits(100L * 1024 * 1024, 2L * 1024 * 1024 * 1024, 1_048_576, 500, 1_000_000);

    /** The answer to a file of more bytes. */
    public Refusal tooBig() {
        return Refusal.of(Reason.TOO_BIG, maxBytes >> 20);
    }

    /** The answer to a workbook out of which more bytes come. */
    Refusal tooBigUnpacked() {
        return Refusal.of(Reason.UNPACKED_TOO_BIG, maxUnpackedBytes >> 20);
    }
}
