package io.revisit.segment.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/**
 * A comparison of a calendar day in the clinic's time zone. A patient without the day fulfils none: whoever never came
 * did not come "more than 180 days ago" either.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DateTest.Before.class, name = "before"),
    @JsonSubTypes.Type(value = DateTest.After.class, name = "after"),
    @JsonSubTypes.Type(value = DateTest.Between.class, name = "between"),
    @JsonSubTypes.Type(value = DateTest.WithinLastDays.class, name = "withinLastDays"),
    @JsonSubTypes.Type(value = DateTest.MoreThanDaysAgo.class, name = "moreThanDaysAgo"),
    @JsonSubTypes.Type(value = DateTest.WithinNextDays.class, name = "withinNextDays"),
    @JsonSubTypes.Type(value = DateTest.DaysAgo.class, name = "daysAgo"),
    @JsonSubTypes.Type(value = DateTest.InMonth.class, name = "inMonth")
})
public sealed interface DateTest {

    /** The most days that can be counted back: a hundred years. */
    int MAX_DAYS = 36_500;

    /** Earlier than the day, the day itself excluded. */
    record Before(LocalDate day) implements DateTest {
        public Before {
            requireStorable(day);
        }
    }

    /** Later than the day, the day itself excluded. */
    record After(LocalDate day) implements DateTest {
        public After {
            requireStorable(day);
        }
    }

    /** From the first day to the last, both included. */
    record Between(LocalDate first, LocalDate last) implements DateTest {
        public Between {
            requireStorable(first);
            requireStorable(last);
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("The last day " + last + " is before the first one " + first);
            }
        }
    }

    /** Not earlier than so many days before today and not after today; 0 is today alone. */
    record WithinLastDays(int days) implements DateTest {
        public WithinLastDays {
            requireDays(days);
        }
    }

    /** Earlier than so many days before today: what {@link WithinLastDays} of the same number leaves out of the past. */
    record MoreThanDaysAgo(int days) implements DateTest {
        public MoreThanDaysAgo {
            requireDays(days);
        }
    }

    /** Not earlier than today and not later than so many days from today; 0 is today alone. */
    record WithinNextDays(int days) implements DateTest {
        public WithinNextDays {
            requireDays(days);
        }
    }

    /** From the farther so many days before today to the nearer, both included. */
    record DaysAgo(int farther, int nearer) implements DateTest {
        public DaysAgo {
            requireDays(farther);
            requireDays(nearer);
            if (farther < nearer) {
                throw new IllegalArgumentException(farther + " days ago is not before " + nearer + " days ago");
            }
        }
    }

    /** In the calendar month that lies so many months back; 0 is this month, the days ahead included. */
    record InMonth(int monthsAgo) implements DateTest {

        /** The most months that can be counted back. */
        public static final int MAX_MONTHS = 12;

        public InMonth {
            if (monthsAgo < 0 || monthsAgo > MAX_MONTHS) {
                throw new IllegalArgumentException(
                        "From 0 to " + MAX_MONTHS + " months can be counted, not " + monthsAgo);
            }
        }
    }

    /** A database knows the years 1000 to 9999. */
    private static void requireStorable(LocalDate day) {
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            throw new IllegalArgumentException("A day of the years 1000 to 9999 can be asked for, not " + day);
        }
    }

    private static void requireDays(int days) {
        if (days < 0 || days > MAX_DAYS) {
            throw new IllegalArgumentException("From 0 to " + MAX_DAYS + " days can be counted, not " + days);
        }
    }
}
