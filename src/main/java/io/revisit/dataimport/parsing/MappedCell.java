package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.MappedColumn;
import java.util.regex.Pattern;

/** A cell that says something. */
record MappedCell(MappedColumn column, String text) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The text with single blanks and no line breaks. */
    String oneLine() {
        return text.indexOf("  ") < 0 && text.indexOf('\n') < 0
                ? text
                : BLANKS.matcher(text).replaceAll(" ");
    }
}
