package io.revisit.patient.customfield;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** What a patient has in a custom field. */
public sealed interface CustomValue {
    /** The most characters of a text. */
    int LONGEST_TEXT = 500;

    /** The most decimals of a number. */
    int DECIMALS = 4;

    /** The greatest number; its negative is the least. */
    BigDecimal GREATEST = BigDecimal.valueOf(999_999_999_999L);

    /** The first day that a field can hold. */
    LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** The last day that a field can hold. */
    LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /** One line. */
    record Text(String text) implements CustomValue {}

    /** Without zeros at the end, so that 5 and 5.0 are the same value. */
    record Number(BigDecimal number) implements CustomValue {
        public Number {
            BigDecimal plain = number.stripTrailingZeros();
            number = plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }

    /** A day in the clinic's calendar. */
    record Day(LocalDate day) implements CustomValue {}

    /** One of the field's options. */
    record Chosen(CustomOption option) implements CustomValue {}

    /** The value in one line, as Russian texts write it. */
    default String plain() {
        return switch (this) {
            case Text value -> value.text();
            case Number value -> value.number().toPlainString().replace('.', ',');
            case Day value -> DateTimeFormatter.ofPattern("dd.MM.uuuu").format(value.day());
            case Chosen value -> value.option().name();
        };
    }

    /** Whether a number is one that a field can hold, decimals aside. */
    static boolean isStorable(BigDecimal number) {
        return number.abs().compareTo(GREATEST) <= 0;
    }

    /** Whether a day is one that a field can hold. */
    static boolean isStorable(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }
}
