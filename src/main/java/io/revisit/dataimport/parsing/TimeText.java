package io.revisit.dataimport.parsing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day: 13:30, 9.05, 1:30 PM, 0.5625 of a day. */
final class TimeText {
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})[:.\\-](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?(?: ?([AaPp])[Mm])?");
    private static final Pattern DAY_PART = Pattern.compile("0[.,]\\d{3,}");
    private static final int LAST_SECOND = 86_399;

    private TimeText() {}

    /** Null when the text is no time of day. */
    static @Nullable LocalTime read(String text) {
        if (DAY_PART.matcher(text).matches()) {
            return ofDayPart(new BigDecimal(text.replace(',', '.')));
        }
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return null;
        }
        int hour = hour(Integer.parseInt(clock.group(1)), clock.group(4));
        int minute = Integer.parseInt(clock.group(2));
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }

    static LocalTime ofDayPart(BigDecimal part) {
        int seconds = part.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return LocalTime.ofSecondOfDay(Math.min(seconds, LAST_SECOND));
    }

    private static int hour(int stated, @Nullable String half) {
        if (half == null) {
            return stated;
        }
        if (stated < 1 || stated > 12) {
            return 24;
        }
        return stated % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
    }
}
