package io.revisit.dataimport.reading;

import java.util.List;
import java.util.Locale;

/**
 * Why a file is not read, for a sentence that says how to mend it.
 *
 * @param arguments of the sentence, in its order
 */
public record Refusal(Reason reason, List<Object> arguments) implements Inspection {
    /** What is wrong with a file. */
    public enum Reason {
        /** Nothing in it. */
        EMPTY,
        /** A header and nothing below it. */
        HEADER_ONLY,
        /** More bytes than allowed; argument: the limit in MB. */
        TOO_BIG,
        /** More bytes than allowed come out of a workbook; argument: the limit in MB. */
        UNPACKED_TOO_BIG,
        /** More rows of data than allowed; argument: the limit. */
        TOO_MANY_ROWS,
        /** More columns than allowed; argument: the limit. */
        TOO_MANY_COLUMNS,
        /** A row without end; argument: the row at which it begins. */
        ROW_TOO_LONG,
        /** A cell or row of a workbook is too long; arguments: the limit in characters, the row last begun. */
        CELL_TOO_LONG,
        /** A picture under the name of a table. */
        PICTURE,
        /** Neither text nor a workbook: zeros, a program, a sound … */
        BINARY,
        /** The old Excel format, or a workbook with a password. */
        OLD_EXCEL,
        /** The binary Excel format .xlsb. */
        BINARY_EXCEL,
        /** An OpenDocument table. */
        OPEN_DOCUMENT,
        /** A text document or a presentation. */
        OTHER_OFFICE,
        /** An archive that is not a workbook. */
        ARCHIVE,
        /** A PDF. */
        PDF,
        /** A web page or XML under the name of a table. */
        MARKUP,
        /** A workbook that cannot be opened. */
        DAMAGED;

        /** The key of its sentence in the translations. */
        public String key() {
            return "dataimport.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(Reason reason, Object... arguments) {
        return new Refusal(reason, List.of(arguments));
    }
}
