package io.revisit.dataimport;

import org.jspecify.annotations.Nullable;

/**
 * Whose mapping a file took over by itself, or a person chose.
 *
 * @param name of the saved preset, of the ready one as its enum has it, or of the earlier import's file
 * @param earlier the import that it is from, of {@link Kind#EARLIER} and {@link Kind#MENDED}
 * @param mendedRows of a file of mended rows: how many of them that import had rejected
 */
public record MappingOrigin(
        Kind kind, String name, @Nullable ImportId earlier, int mendedRows) {

    public enum Kind {
        /** A preset that the clinic saved. */
        PRESET,
        /** A preset of ours for the export of a known program. */
        READY,
        /** An earlier import of a file with the same columns; its rules were taken over too. */
        EARLIER,
        /** Rows that an earlier import reported, mended; its rules were taken over too. */
        MENDED
    }
}
