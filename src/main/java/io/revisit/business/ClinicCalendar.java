package io.revisit.business;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Days as the current clinic counts them: in its own time zone. For services and background jobs alike, so it asks for no
 * role.
 */
@Component
public class ClinicCalendar {

    private final BusinessService businesses;
    private final Clock clock;

    ClinicCalendar(BusinessService businesses, Clock clock) {
        this.businesses = businesses;
        this.clock = clock;
    }

    /** The clinic's time zone. */
    public ZoneId zone() {
        return businesses.zone();
    }

    /** The calendar day that it is now in the clinic. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The calendar month that it is now in the clinic. */
    public YearMonth currentMonth() {
        return YearMonth.from(today());
    }

    /** The calendar day of an instant in the clinic. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }
}
