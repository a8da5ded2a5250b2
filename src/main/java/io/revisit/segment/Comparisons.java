package io.revisit.segment;

import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.TextOperator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Comparisons as SQL that is true or false, never NULL, so that NOT turns it into its exact opposite. */
final class Comparisons {

    private static final int OLDEST = 500;

    private Comparisons() {}

    /** Compares a day that may be missing. */
    static Condition day(Field<LocalDate> field, DateTest test, ClinicDay day) {
        return field.isNotNull().and(day.day(field, test));
    }

    /** Compares a text that is never missing; both sides are written as texts are compared. */
    static Condition text(Field<String> field, TextOperator operator, String key) {
        return switch (operator) {
            case IS -> field.eq(key);
            case CONTAINS -> field.contains(key);
        };
    }

    /** Compares a number that is never missing. */
    static Condition number(Field<BigDecimal> field, NumberTest test) {
        return number(field, test, DSL::val);
    }

    /**
     * Compares a whole number that is never missing. Bounds are rounded towards each other first: MariaDB compares an
     * indexed whole number with a fraction wrongly.
     */
    static Condition wholeNumber(Field<Long> field, NumberTest test) {
        return switch (test.operator()) {
            case EQUAL -> wholeBetween(field, test.value(), test.value());
            case NOT_EQUAL -> DSL.not(wholeBetween(field, test.value(), test.value()));
            case AT_LEAST -> field.ge(ceiling(test.value()));
            case AT_MOST -> field.le(floor(test.value()));
            case BETWEEN -> wholeBetween(field, test.value(), test.upperBound());
        };
    }

    private static Condition wholeBetween(Field<Long> field, BigDecimal from, BigDecimal upTo) {
        long first = ceiling(from);
        long last = floor(upTo);
        return first == last ? field.eq(first) : field.ge(first).and(field.le(last));
    }

    private static long ceiling(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static long floor(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** Compares the quotient of two columns, of which the divisor is never missing; none where it is 0. */
    static Condition quotient(Field<BigDecimal> dividend, Field<BigDecimal> divisor, NumberTest test) {
        return divisor.gt(BigDecimal.ZERO).and(number(dividend, test, bound -> divisor.mul(bound)));
    }

    private static Condition number(
            Field<BigDecimal> field, NumberTest test, Function<BigDecimal, Field<BigDecimal>> bound) {
        return switch (test.operator()) {
            case EQUAL -> field.eq(bound.apply(test.value()));
            case NOT_EQUAL -> field.ne(bound.apply(test.value()));
            case AT_LEAST -> field.ge(bound.apply(test.value()));
            case AT_MOST -> field.le(bound.apply(test.value()));
            case BETWEEN -> field.between(bound.apply(test.value()), bound.apply(test.upperBound()));
        };
    }

    /** Compares full years since a day that may be missing or lie in the future. */
    static Condition years(Field<LocalDate> since, NumberTest test, LocalDate today) {
        Condition compared = switch (test.operator()) {
            case EQUAL -> yearsBetween(since, test.value(), test.value(), today);
            case NOT_EQUAL -> DSL.not(yearsBetween(since, test.value(), test.value(), today));
            case AT_LEAST -> yearsFrom(since, test.value(), today);
            case AT_MOST -> yearsUpTo(since, test.value(), today);
            case BETWEEN -> yearsBetween(since, test.value(), test.upperBound(), today);
        };
        return since.isNotNull().and(since.le(today)).and(compared);
    }

    private static Condition yearsBetween(Field<LocalDate> since, BigDecimal from, BigDecimal upTo, LocalDate today) {
        return yearsFrom(since, from, today).and(yearsUpTo(since, upTo, today));
    }

    private static Condition yearsFrom(Field<LocalDate> since, BigDecimal years, LocalDate today) {
        return since.le(today.minusYears(Math.min(OLDEST, ceiling(years))));
    }

    private static Condition yearsUpTo(Field<LocalDate> since, BigDecimal years, LocalDate today) {
        return since.gt(today.minusYears(Math.min(OLDEST, floor(years)) + 1));
    }
}
