package io.revisit.dataimport.reading;

import java.util.Locale;
import java.util.Set;

/** What stands in cells that say nothing: dashes, words of databases and people for nothing, errors of spreadsheets. */
public final class EmptyWords {
    private static final int LONGEST = 12;
    private static final String DASHES = "-–—−";
    private static final Set<String> NOTHING = Set.of("null", "<null>", "(null)", "none", "nan", "n/a", "н/д", "н.д.");
    private static final Set<String> ERRORS = Set.of(
            "#n/a",
            "#н/д",
            "#ref!",
            "#ссылка!",
            "#value!",
            "#знач!",
            "#div/0!",
            "#дел/0!",
            "#name?",
            "#имя?",
            "#num!",
            "#число!",
            "#null!",
            "#пусто!",
            "#spill!",
            "#calc!");

    private EmptyWords() {}

    /** Whether the cell, without blanks around it, says nothing. */
    public static boolean isNothing(String text) {
        return text.isEmpty() || isDash(text) || isWord(text);
    }

    /** Whether the text is a single dash; in an answer to yes or no it is one. */
    public static boolean isDash(String text) {
        return text.length() == 1 && DASHES.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether the text is a word for nothing, or an error. */
    public static boolean isWord(String text) {
        if (text.length() < 3 || text.length() > LONGEST) {
            return false;
        }
        String word = text.toLowerCase(Locale.ROOT);
        return NOTHING.contains(word) || ERRORS.contains(word);
    }

    /** Whether a formula of a spreadsheet failed here. */
    public static boolean isError(String text) {
        return text.length() <= LONGEST && text.startsWith("#") && ERRORS.contains(text.toLowerCase(Locale.ROOT));
    }
}
