package io.revisit.dataimport.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A number of a workbook as the text that a person would type: no «.0», dates as ISO. */
final class NumberText {
    private static final MathContext EXCEL_PRECISION = new MathContext(15, RoundingMode.HALF_UP);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int SECONDS_A_DAY = 86_400;
    private static final int LAST_SERIAL = 2_958_465;

    private final LocalDate dayZero;

    NumberText(boolean date1904) {
        // Excel takes 1900 for a leap year: serials from 1 March 1900 on are one more than the days since 31 December.
        dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** What is no number stays as it is. */
    String of(String raw, boolean isDate) {
        if (!isDate && isPlainWhole(raw)) {
            return raw;
        }
        BigDecimal value = asNumber(raw);
        if (value == null) {
            return raw;
        }
        boolean serial = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(LAST_SERIAL + 1L)) < 0;
        return serial && isDate ? date(value) : plain(value);
    }

    private static boolean isPlainWhole(String raw) {
        if (raw.isEmpty() || raw.length() > 15 || raw.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BigDecimal asNumber(String raw) {
        if (raw.isEmpty() || raw.length() > 40) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(raw);
            return Math.abs(value.scale()) > 400 ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(BigDecimal value) {
        BigDecimal asShown = value.precision() > 15 ? value.round(EXCEL_PRECISION) : value;
        return asShown.signum() == 0 ? "0" : asShown.stripTrailingZeros().toPlainString();
    }

    private String date(BigDecimal serial) {
        long days = serial.longValue();
        BigDecimal dayPart = serial.subtract(BigDecimal.valueOf(days));
        long seconds = dayPart.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (days == 0 && seconds < SECONDS_A_DAY) {
            return LocalTime.ofSecondOfDay(seconds).format(TIME);
        }
        LocalDateTime moment = dayZero.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? moment.toLocalDate().toString() : moment.format(DATE_TIME);
    }
}
