package io.revisit.dataimport.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** A workbook's cell as the text that a person would type: no «.0», dates as ISO, the value of a formula. */
final class CellText {
    private static final MathContext EXCEL_PRECISION = new MathContext(15, RoundingMode.HALF_UP);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int SECONDS_A_DAY = 86_400;
    private static final int LAST_SERIAL = 2_958_465;

    private final LocalDate dayZero;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    CellText(boolean date1904) {
        // Excel takes 1900 for a leap year: serials from 1 March 1900 on are one more than the days since 31 December.
        dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    String of(Cell cell) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean() ? "true" : "false";
            case NUMBER -> number(cell, raw);
            case FORMULA -> raw == null ? "" : number(cell, raw);
            case ERROR -> raw == null ? "" : raw;
        };
    }

    private String number(Cell cell, @Nullable String raw) {
        BigDecimal value = asNumber(raw);
        if (value == null) {
            return raw == null ? "" : raw;
        }
        boolean serial = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(LAST_SERIAL + 1L)) < 0;
        return serial && isDate(cell) ? date(value) : plain(value);
    }

    private static @Nullable BigDecimal asNumber(@Nullable String raw) {
        if (raw == null || raw.isEmpty() || raw.length() > 40) {
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

    private boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || id == 50)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null && dateFormats.computeIfAbsent(format, CellText::isDateFormat);
    }

    /** Whether the format has a letter of a date or time outside quotes, brackets and escapes. */
    private static boolean isDateFormat(String format) {
        String letters = format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|general|основной|e[+-]", "");
        return letters.matches("(?s).*[ymdhs].*");
    }
}
