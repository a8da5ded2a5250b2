package io.revisit.dataimport.parsing;

import io.revisit.dataimport.reading.SlashDates;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in all the spellings that occur in one column. */
final class DateText {
    private static final String CLOCK = "(?:[T ,]+(\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[.,]\\d+)?(?: ?[AaPp][Mm])?))?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})([.\\- /])(\\d{1,2})\\2(\\d{4}|\\d{2})(?: ?г\\.?)?" + CLOCK);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})" + CLOCK);
    private static final Pattern IN_WORDS =
            Pattern.compile("(\\d{1,2}) (\\p{L}{3,})\\.? (\\d{4})(?: ?(?:г|года?)\\.?)?" + CLOCK);
    private static final Pattern WITH_OFFSET =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    /** From 1927 on: shorter numbers are rather years. */
    private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}(?:[.,]\\d{1,12})?");

    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final ZoneId zone;
    private final int lastTwoDigitYear;

    /**
     * @param lastYear the last year that two digits may mean; later ones are of the century before
     */
    DateText(ZoneId zone, int lastYear) {
        this.zone = zone;
        this.lastTwoDigitYear = lastYear;
    }

    /** Whether the text can only be read once the order of day and month is known. */
    static boolean isAmbiguous(String text, SlashDates order) {
        Matcher date = DAY_FIRST.matcher(text);
        boolean decided = order == SlashDates.DAY_FIRST || order == SlashDates.MONTH_FIRST;
        return !decided
                && date.matches()
                && "/".equals(date.group(2))
                && isMonth(date.group(1))
                && isMonth(date.group(3))
                && number(date.group(1)) != number(date.group(3));
    }

    /** Null when the text is no date, or one that never was. */
    @Nullable
    Moment read(String text, SlashDates order) {
        try {
            Moment plain = plain(text);
            return plain == null ? matched(text, order) : plain;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The two usual spellings, 22.01.1974 and 1974-01-22, much faster than by a pattern. */
    private static @Nullable Moment plain(String text) {
        if (text.length() != 10) {
            return null;
        }
        boolean dayFirst = text.charAt(2) == '.' && text.charAt(5) == '.';
        boolean yearFirst = text.charAt(4) == '-' && text.charAt(7) == '-';
        if (!dayFirst && !yearFirst) {
            return null;
        }
        int year = dayFirst ? digits(text, 6, 10) : digits(text, 0, 4);
        int month = dayFirst ? digits(text, 3, 5) : digits(text, 5, 7);
        int day = dayFirst ? digits(text, 0, 2) : digits(text, 8, 10);
        return year < 0 || month < 0 || day < 0 ? null : new Moment(LocalDate.of(year, month, day), null);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private @Nullable Moment matched(String text, SlashDates order) {
        Matcher date = DAY_FIRST.matcher(text);
        if (date.matches()) {
            return ofDayFirst(date, order);
        }
        date = YEAR_FIRST.matcher(text);
        if (date.matches()) {
            return moment(number(date.group(1)), number(date.group(3)), number(date.group(4)), date.group(5));
        }
        date = COMPACT.matcher(text);
        if (date.matches()) {
            return moment(number(date.group(1)), number(date.group(2)), number(date.group(3)), null);
        }
        return matchedRarely(text);
    }

    private @Nullable Moment matchedRarely(String text) {
        if (SERIAL.matcher(text).matches()) {
            return ofSerial(new BigDecimal(text.replace(',', '.')));
        }
        if (WITH_OFFSET.matcher(text).matches()) {
            LocalDateTime local =
                    OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime();
            return new Moment(local.toLocalDate(), local.toLocalTime());
        }
        Matcher date = IN_WORDS.matcher(text);
        if (!date.matches()) {
            return null;
        }
        int month = month(date.group(2));
        return month == 0 ? null : moment(number(date.group(3)), month, number(date.group(1)), date.group(4));
    }

    private @Nullable Moment ofDayFirst(Matcher date, SlashDates order) {
        int first = number(date.group(1));
        int second = number(date.group(3));
        boolean slash = "/".equals(date.group(2));
        boolean monthFirst =
                slash && (order == SlashDates.MONTH_FIRST || (order != SlashDates.DAY_FIRST && second > 12));
        int year = year(date.group(4));
        return monthFirst ? moment(year, first, second, date.group(5)) : moment(year, second, first, date.group(5));
    }

    private static @Nullable Moment moment(int year, int month, int day, @Nullable String clock) {
        LocalDate date = LocalDate.of(year, month, day);
        if (clock == null) {
            return new Moment(date, null);
        }
        LocalTime time = TimeText.read(clock);
        return time == null ? null : new Moment(date, time);
    }

    private static Moment ofSerial(BigDecimal serial) {
        LocalDate day = SERIAL_ZERO.plusDays(serial.longValue());
        BigDecimal part = serial.remainder(BigDecimal.ONE);
        return new Moment(day, part.signum() == 0 ? null : TimeText.ofDayPart(part));
    }

    private int year(String digits) {
        int year = number(digits);
        if (digits.length() == 4) {
            return year;
        }
        int thisCentury = lastTwoDigitYear / 100 * 100 + year;
        return thisCentury > lastTwoDigitYear ? thisCentury - 100 : thisCentury;
    }

    private static int month(String word) {
        String start = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (start.startsWith(MONTHS.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isMonth(String digits) {
        return number(digits) <= 12;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
