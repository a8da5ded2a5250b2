package io.revisit.dataimport;

import io.revisit.dataimport.reading.ReadingLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a file is taken on, as an installation sets it; a value out of its range stops the start.
 *
 * @param maxFileSize of a file, 1 MB to 2047 MB
 * @param maxUnpackedSize of what is read from a workbook once unpacked, from 1 MB on
 * @param maxRows rows of data, 1 to 100,000,000
 * @param maxColumns columns, 1 to 16,384
 * @param maxRowCharacters in one row, 100 to 100,000,000
 */
@ConfigurationProperties("revisit.import")
record ImportLimits(
        @DefaultValue("100MB") DataSize maxFileSize,
        @DefaultValue("2GB") DataSize maxUnpackedSize,
        @DefaultValue("1048576") int maxRows,
        @DefaultValue("500") int maxColumns,
        @DefaultValue("1000000") int maxRowCharacters) {

    ImportLimits {
        check("max-file-size", maxFileSize.toBytes(), 1 << 20, 2047L << 20);
        check("max-unpacked-size", maxUnpackedSize.toBytes(), 1 << 20, Long.MAX_VALUE);
        check("max-rows", maxRows, 1, 100_000_000);
        check("max-columns", maxColumns, 1, 16_384);
        check("max-row-characters", maxRowCharacters, 100, 100_000_000);
    }

    ReadingLimits forReading() {
        return new ReadingLimits(
                maxFileSize.toBytes(), maxUnpackedSize.toBytes(), maxRows, maxColumns, maxRowCharacters);
    }

    private static void check(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "revisit.import.%s is %d: it must be %d to %d".formatted(name, value, least, most));
        }
    }
}
