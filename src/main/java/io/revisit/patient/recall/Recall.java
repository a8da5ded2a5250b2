package io.revisit.patient.recall;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a patient should come again.
 *
 * @param dueOn the day set by hand; else the earliest by a direction: the last completed visit plus the direction's interval,
 *     or the day of a visit planned later than that
 * @param direction name of the direction, or null when the day was set by hand
 * @param reason why it was set by hand, may be empty; null when it follows from a direction
 */
public record Recall(
        LocalDate dueOn,
        @Nullable String direction,
        @Nullable String reason) {
    /** Whether a person has set the day. */
    public boolean byHand() {
        return reason != null;
    }

    /** How many days it is overdue; 0 on the day itself, negative before. */
    public long overdue(LocalDate today) {
        return ChronoUnit.DAYS.between(dueOn, today);
    }
}
