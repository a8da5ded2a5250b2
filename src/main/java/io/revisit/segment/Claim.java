package io.revisit.segment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * That one thing about a patient is such and such: the number of visits, the day of the last one, whether there is a phone.
 *
 * @param subject what it is about; claims about equal subjects are about the same value
 * @param values what the value can be at all
 * @param holds whether a value fulfils the claim; {@link #MISSING} stands for none
 * @param bounds the values at which {@code holds} may turn over
 */
record Claim(Object subject, Values values, Predicate<Object> holds, List<?> bounds) {

    /** In place of a value that is not there. */
    static final Object MISSING = "missing";

    private static final Object OTHER = "other";

    /** What the value of a subject can be. */
    enum Values {
        FLAG,
        /** A whole number from 0 on, always there. */
        COUNT,
        /** A number, or none. */
        NUMBER,
        /** A day, or none. */
        DAY,
        /** One of many things, or none. */
        THING,
        /** From 0 to 99, always there. */
        PERCENT,
        /** From 1 to 12, or none. */
        MONTH
    }

    /** The opposite claim. */
    Claim denied() {
        return new Claim(subject, values, holds.negate(), bounds);
    }

    /** Whether there is a value that fulfils all these claims about one subject. */
    static boolean canAllHold(List<Claim> claims) {
        List<Object> bounds = new ArrayList<>();
        claims.forEach(claim -> bounds.addAll(claim.bounds()));
        return candidates(claims.getFirst().values(), bounds)
                .anyMatch(
                        value -> claims.stream().allMatch(claim -> claim.holds().test(value)));
    }

    /** A value at each bound and between any two of them: what holds of one of these holds of all beside it. */
    private static Stream<Object> candidates(Values values, Collection<?> bounds) {
        return switch (values) {
            case FLAG -> Stream.of(true, false);
            case COUNT ->
                Stream.concat(Stream.of(BigDecimal.ZERO), wholeNumbers(bounds).stream())
                        .map(Object.class::cast);
            case NUMBER -> Stream.concat(Stream.of(MISSING), numbers(bounds).stream());
            case DAY -> Stream.concat(Stream.of(MISSING), days(bounds));
            case THING -> Stream.concat(Stream.of(MISSING, OTHER), bounds.stream());
            case PERCENT -> IntStream.range(0, 100).boxed().map(Object.class::cast);
            case MONTH ->
                Stream.concat(Stream.of(MISSING), IntStream.rangeClosed(1, 12).boxed());
        };
    }

    private static List<BigDecimal> wholeNumbers(Collection<?> bounds) {
        return bounds.stream()
                .map(bound -> ((BigDecimal) bound).setScale(0, RoundingMode.FLOOR))
                .flatMap(whole -> Stream.of(whole.subtract(BigDecimal.ONE), whole, whole.add(BigDecimal.ONE)))
                .filter(whole -> whole.signum() >= 0)
                .toList();
    }

    private static List<BigDecimal> numbers(Collection<?> bounds) {
        TreeSet<BigDecimal> sorted = new TreeSet<>();
        bounds.forEach(bound -> sorted.add((BigDecimal) bound));
        List<BigDecimal> numbers = new ArrayList<>(sorted);
        if (!sorted.isEmpty()) {
            numbers.add(sorted.first().subtract(BigDecimal.ONE));
            numbers.add(sorted.last().add(BigDecimal.ONE));
            sorted.forEach(number -> {
                BigDecimal next = sorted.higher(number);
                if (next != null) {
                    numbers.add(number.add(next).divide(BigDecimal.TWO));
                }
            });
        }
        return numbers;
    }

    private static Stream<Object> days(Collection<?> bounds) {
        return bounds.stream()
                .map(LocalDate.class::cast)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)));
    }
}
