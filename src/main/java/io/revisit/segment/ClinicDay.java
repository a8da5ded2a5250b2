package io.revisit.segment;

import io.revisit.business.ClinicCalendar;
import io.revisit.segment.condition.DateTest;
import io.revisit.shared.data.UtcTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The day that conditions count from.
 *
 * @param today the calendar day in the clinic
 * @param zone the clinic's time zone, in which its days begin
 */
record ClinicDay(LocalDate today, ZoneId zone) {

    /** Today in the current clinic. */
    static ClinicDay now(ClinicCalendar calendar) {
        return new ClinicDay(calendar.today(), calendar.zone());
    }

    /**
     * Some days in a row.
     *
     * @param first null where they have no beginning
     * @param last null where they have no end
     */
    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    private Days days(DateTest test) {
        return switch (test) {
            case DateTest.Before(LocalDate day) -> new Days(null, day.minusDays(1));
            case DateTest.After(LocalDate day) -> new Days(day.plusDays(1), null);
            case DateTest.Between(LocalDate first, LocalDate last) -> new Days(first, last);
            case DateTest.WithinLastDays(int days) -> new Days(today.minusDays(days), today);
            case DateTest.MoreThanDaysAgo(int days) -> new Days(null, today.minusDays(days + 1L));
            case DateTest.WithinNextDays(int days) -> new Days(today, today.plusDays(days));
            case DateTest.DaysAgo(int farther, int nearer) ->
                new Days(today.minusDays(farther), today.minusDays(nearer));
            case DateTest.InMonth(int monthsAgo) -> {
                LocalDate first = today.minusMonths(monthsAgo).withDayOfMonth(1);
                yield new Days(first, first.plusMonths(1).minusDays(1));
            }
        };
    }

    /** Whether a day fulfils the comparison. */
    boolean holds(LocalDate day, DateTest test) {
        Days days = days(test);
        return (days.first() == null || !day.isBefore(days.first()))
                && (days.last() == null || !day.isAfter(days.last()));
    }

    /** The first and the last day that fulfil the comparison, as far as there are such. */
    Stream<LocalDate> bounds(DateTest test) {
        Days days = days(test);
        return Stream.of(Optional.ofNullable(days.first()), Optional.ofNullable(days.last()))
                .flatMap(Optional::stream);
    }

    /** Compares a day; NULL where it is missing. */
    Condition day(Field<LocalDate> field, DateTest test) {
        Days days = days(test);
        return from(field, days.first()).and(upTo(field, days.last()));
    }

    private static Condition from(Field<LocalDate> field, @Nullable LocalDate first) {
        return first == null ? DSL.noCondition() : field.ge(first);
    }

    private static Condition upTo(Field<LocalDate> field, @Nullable LocalDate last) {
        return last == null ? DSL.noCondition() : field.le(last);
    }

    /** Compares the day on which an instant lies in the clinic; NULL where it is missing. */
    Condition instant(Field<LocalDateTime> field, DateTest test) {
        Days days = days(test);
        Condition from = days.first() == null ? DSL.noCondition() : field.ge(beginning(days.first()));
        return days.last() == null
                ? from
                : from.and(field.lt(beginning(days.last().plusDays(1))));
    }

    private LocalDateTime beginning(LocalDate day) {
        return UtcTime.of(day.atStartOfDay(zone).toInstant());
    }
}
