package io.revisit.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Calendar days in the clinic's time zone, both ends included.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record Period(LocalDate first, LocalDate last) {
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A period ends on " + last + ", before it begins on " + first);
        }
    }

    public static Period ofDay(LocalDate day) {
        return new Period(day, day);
    }

    /** The whole calendar month. */
    public static Period ofMonth(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The whole calendar month that the day lies in. */
    public static Period monthOf(LocalDate day) {
        return ofMonth(YearMonth.from(day));
    }

    /** The whole calendar quarter that the day lies in. */
    public static Period quarterOf(LocalDate day) {
        YearMonth start = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
        return new Period(start.atDay(1), start.plusMonths(2).atEndOfMonth());
    }

    /** Twelve months up to and including the day. */
    public static Period last12Months(LocalDate day) {
        return new Period(day.minusYears(1).plusDays(1), day);
    }

    /** So many days up to and including the day. */
    public static Period lastDays(int days, LocalDate day) {
        return new Period(day.minusDays(days - 1L), day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The period just before, to compare with: as many whole months where this is whole months, else as many days. */
    public Period before() {
        if (isWholeMonths()) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
            return new Period(first.minusMonths(months), first.minusDays(1));
        }
        return new Period(first.minusDays(days()), first.minusDays(1));
    }

    /** When the first day begins. */
    public Instant start(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** When the day after the last one begins: an instant is in the period when it is before this. */
    public Instant endExclusive(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private boolean isWholeMonths() {
        return first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
    }
}
