package io.revisit.segment;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Birthdays as the column {@code birth_day} holds them: month × 100 + day. */
final class Birthdays {

    private static final int LEAP_DAY = 229;
    private static final int WHOLE_YEAR = 365;

    private Birthdays() {}

    /** The next birthday is on this day or at most so many days later. */
    static Condition within(Field<Integer> birthDay, LocalDate today, int days) {
        if (days >= WHOLE_YEAR) {
            return birthDay.isNotNull();
        }
        LocalDate last = today.plusDays(days);
        Condition inWindow = today.getYear() == last.getYear()
                ? birthDay.between(number(today), number(last))
                : DSL.or(birthDay.ge(number(today)), birthDay.le(number(last)));
        Condition leapDayToo = leapDayMoves(today, last) ? inWindow.or(birthDay.eq(LEAP_DAY)) : inWindow;
        return birthDay.isNotNull().and(leapDayToo);
    }

    /** The birthday is in one of these months, counted from 1. */
    static Condition in(Field<Integer> birthDay, List<Integer> months) {
        return birthDay.isNotNull()
                .and(DSL.or(months.stream()
                        .map(month -> birthDay.between(month * 100, month * 100 + 31))
                        .toList()));
    }

    /** Whether a 28 February that stands for the 29th lies in the window. */
    private static boolean leapDayMoves(LocalDate first, LocalDate last) {
        return isMovedIn(first.getYear(), first, last) || isMovedIn(last.getYear(), first, last);
    }

    private static boolean isMovedIn(int year, LocalDate first, LocalDate last) {
        LocalDate celebrated = MonthDay.of(2, 29).atYear(year);
        return celebrated.getDayOfMonth() == 28 && !celebrated.isBefore(first) && !celebrated.isAfter(last);
    }

    private static int number(LocalDate day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
