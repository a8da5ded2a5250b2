package io.revisit.dataimport.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Lines that sum up the rows above them: «Итого», «Всего: 12», «Итого по врачу Громов П. О.». */
public final class TotalLine {
    private static final Pattern BEGINNING = Pattern.compile(
            "(под)?итого?\\b(\\s*[:.=–—-].*|\\s+(по|за|на|в|пациент|клиент|визит|запис|строк|человек|\\d).*)?"
                    + "|всего(\\s*[:.=–—-].*|\\s+(по|за|на|в|пациент|клиент|визит|запис|строк|человек|\\d).*)?"
                    + "|((sub)?totals?|grand total)(\\s*[:.=–—-].*|\\s+(for|by|of|\\d).*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    private static final String FIRST_LETTERS = "иИвВпПtTsSgG";

    private TotalLine() {}

    /** Whether the first cell that says something begins such a line. */
    public static boolean is(List<String> cells) {
        for (String cell : cells) {
            String text = cell.strip();
            if (!text.isEmpty()) {
                return FIRST_LETTERS.indexOf(text.charAt(0)) >= 0
                        && BEGINNING.matcher(text).matches();
            }
        }
        return false;
    }
}
