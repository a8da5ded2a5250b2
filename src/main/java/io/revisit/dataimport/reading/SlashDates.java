package io.revisit.dataimport.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order day and month stand in a column's dates with slashes: a single {@code 3/4/85} does not tell. */
public enum SlashDates {
    /** There are none. */
    NONE,
    /** A value like 25/12/1985 decides it. */
    DAY_FIRST,
    /** A value like 12/25/1985 decides it. */
    MONTH_FIRST,
    /** No value decides it. */
    UNDECIDED,
    /** Values of both kinds: the column decides nothing. */
    CONTRADICTORY;

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{2,4}.*");

    /** What holds once this value is seen too. */
    SlashDates and(String value) {
        if (value.indexOf('/') < 0) {
            return this;
        }
        Matcher date = DATE.matcher(value.strip());
        if (!date.matches()) {
            return this;
        }
        boolean dayFirst = Integer.parseInt(date.group(1)) > 12;
        boolean monthFirst = Integer.parseInt(date.group(2)) > 12;
        if (dayFirst == monthFirst) {
            return this == NONE ? UNDECIDED : this;
        }
        SlashDates said = dayFirst ? DAY_FIRST : MONTH_FIRST;
        return this == NONE || this == UNDECIDED || this == said ? said : CONTRADICTORY;
    }
}
