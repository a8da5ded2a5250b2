package io.revisit.staffbonus;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How administrators are paid from a month on (DOMAIN.md, Staff bonus).
 *
 * @param from the first month that the scheme holds for
 * @param rateDigitized roubles for a qualified digitization
 * @param tiersDigitized multipliers by the administrator's conversion
 * @param rateRepeat roubles for a repeat visit
 * @param tiersRepeat multipliers by the clinic's return rate of the month
 * @param qualifyDays a paid visit must lie within so many days before or after the digitization; null switches this off
 * @param windowMonths the return window W in months
 * @param cap roubles a month at most for one administrator; null for no cap
 * @param countImported whether digitizations that came with an import count
 */
public record BonusScheme(
        YearMonth from,
        BigDecimal rateDigitized,
        Tiers tiersDigitized,
        BigDecimal rateRepeat,
        Tiers tiersRepeat,
        @Nullable Integer qualifyDays,
        int windowMonths,
        @Nullable BigDecimal cap,
        boolean countImported) {

    /** What a clinic without a scheme is offered to start from. */
    public static BonusScheme offeredFrom(YearMonth month) {
        return new BonusScheme(
                month,
                BigDecimal.valueOf(150),
                new Tiers(List.of(tier(0, "0.5"), tier(30, "1"), tier(60, "1.5"))),
                BigDecimal.valueOf(50),
                new Tiers(List.of(tier(0, "1"), tier(25, "1.2"), tier(40, "1.5"))),
                30,
                6,
                null,
                true);
    }

    private static Tier tier(int from, String multiplier) {
        return new Tier(BigDecimal.valueOf(from), new BigDecimal(multiplier));
    }
}
