package io.revisit.staffbonus;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calculated month of the clinic.
 *
 * @param cohort patients with a completed visit in the month M − W
 * @param returned those of them with a completed visit after that month and by the end of M
 * @param lines by administrator's name
 */
public record BonusMonth(
        long id,
        YearMonth month,
        MonthState state,
        BonusScheme scheme,
        int cohort,
        int returned,
        Instant calculatedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant paidAt,
        List<BonusLine> lines) {

    /** What the clinic pays for the month, roubles. */
    public BigDecimal total() {
        return lines.stream().map(BonusLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
