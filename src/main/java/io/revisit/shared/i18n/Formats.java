package io.revisit.shared.i18n;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import io.revisit.shared.PhoneNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How values are written for a reader: numbers and money by the language, dates in the clinic's time zone. An absent
 * value is written as {@link #NONE}. All methods are thread-safe.
 *
 * @param locale language of the reader
 * @param zone time zone of the clinic
 * @param currency currency of the clinic
 */
public record Formats(Locale locale, ZoneId zone, Currency currency) {
    /** What stands for a value that there is none of. */
    public static final String NONE = "—";

    private static final Currency ROUBLE = Currency.getInstance("RUB");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Formats with the rouble as currency. */
    public static Formats of(Locale locale, ZoneId zone) {
        return new Formats(locale, zone, ROUBLE);
    }

    /** Formats for a clinic with this currency, by its ISO 4217 code. */
    public static Formats of(Locale locale, ZoneId zone, String currency) {
        return new Formats(locale, zone, Currency.getInstance(currency));
    }

    /** Whole number: {@code 84 300}. */
    public String number(long value) {
        return numbers().format(value).toString();
    }

    /** Number with at most two decimals, as many as it has. */
    public String number(@Nullable BigDecimal value) {
        return value == null
                ? NONE
                : numbers().precision(Precision.maxFraction(2)).format(value).toString();
    }

    /** Money, kopecks only where there are any: {@code 84 300 ₽}, {@code 1 234,50 ₽}. */
    public String money(@Nullable BigDecimal amount) {
        if (amount == null) {
            return NONE;
        }
        boolean whole =
                amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().scale() <= 0;
        return money(amount, whole ? 0 : 2);
    }

    /** Money, always with kopecks: {@code 84 300,00 ₽}. */
    public String exactMoney(@Nullable BigDecimal amount) {
        return amount == null ? NONE : money(amount, 2);
    }

    /** Percentage of a value that is in percent already, rounded half up to two places: {@code 41,64 %}. */
    public String percent(@Nullable BigDecimal percent) {
        return percent == null
                ? NONE
                : numbers()
                        .unit(MeasureUnit.PERCENT)
                        .precision(Precision.fixedFraction(2))
                        .format(percent)
                        .toString();
    }

    /** What part of the whole this is, in percent; {@link #NONE} of an empty whole. */
    public String share(long part, long whole) {
        return percent(
                whole == 0
                        ? null
                        : BigDecimal.valueOf(part)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
    }

    /** Day: {@code 14.09.2026}. */
    public String date(@Nullable LocalDate date) {
        return date == null ? NONE : DATE.format(date);
    }

    /** Day of a moment in the clinic's time zone. */
    public String date(@Nullable Instant moment) {
        return moment == null ? NONE : DATE.format(moment.atZone(zone));
    }

    /** Day and minute of a moment in the clinic's time zone: {@code 14.09.2026 18:30}. */
    public String dateTime(@Nullable Instant moment) {
        return moment == null ? NONE : DATE_TIME.format(moment.atZone(zone));
    }

    /** Day and minute: {@code 14.09.2026 18:30}. */
    public String dateTime(@Nullable LocalDateTime moment) {
        return moment == null ? NONE : DATE_TIME.format(moment);
    }

    /** Minute of the day: {@code 18:30}. */
    public String time(@Nullable LocalTime time) {
        return time == null ? NONE : TIME.format(time);
    }

    /** Month by name: {@code сентябрь 2026}. */
    public String month(@Nullable YearMonth month) {
        return month == null
                ? NONE
                : DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month);
    }

    /** First and last day: {@code 01.09.2026 – 30.09.2026}, one date if they are the same. */
    public String period(LocalDate first, LocalDate last) {
        return first.equals(last) ? date(first) : date(first) + " – " + date(last);
    }

    /** Phone to read: {@code +7 912 345-67-89}. */
    public static String phone(@Nullable PhoneNumber phone) {
        return phone == null ? NONE : phone.formatted();
    }

    private String money(BigDecimal amount, int decimals) {
        return numbers()
                .unit(com.ibm.icu.util.Currency.fromJavaCurrency(currency))
                .unitWidth(UnitWidth.NARROW)
                .precision(Precision.fixedFraction(decimals))
                .format(amount)
                .toString();
    }

    private LocalizedNumberFormatter numbers() {
        return NumberFormatter.withLocale(locale).roundingMode(RoundingMode.HALF_UP);
    }
}
