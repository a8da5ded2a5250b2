package io.revisit.dataimport.reading;

import java.util.Locale;

/** What stands between the cells of a text file. */
public enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }

    /** The key of its name in the translations. */
    public String key() {
        return "dataimport.delimiter." + name().toLowerCase(Locale.ROOT);
    }
}
