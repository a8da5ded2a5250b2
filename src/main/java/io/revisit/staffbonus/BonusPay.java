package io.revisit.staffbonus;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one administrator earns in a month, and how: {@code digitized × rate × multiplier + repeat × rate × multiplier},
 * each part rounded half up to kopecks, then the cap (DOMAIN.md, Staff bonus).
 *
 * @param cut what the cap took off, roubles
 */
public record BonusPay(
        BigDecimal multiplierDigitized,
        BigDecimal multiplierRepeat,
        BigDecimal payDigitized,
        BigDecimal payRepeat,
        BigDecimal cut) {

    /** Applies the scheme to the counts of an administrator and the clinic's return of the month. */
    public static BonusPay of(BonusScheme scheme, BonusCounts counts, int cohort, int returned) {
        BigDecimal byConversion = scheme.tiersDigitized().multiplierFor(counts.digitized(), counts.served());
        BigDecimal byReturn = scheme.tiersRepeat().multiplierFor(returned, cohort);
        BigDecimal forDigitized = part(counts.digitized(), scheme.rateDigitized(), byConversion);
        BigDecimal forRepeat = part(counts.repeat(), scheme.rateRepeat(), byReturn);
        BigDecimal sum = forDigitized.add(forRepeat);
        BigDecimal cut = scheme.cap() == null
                ? BigDecimal.ZERO.setScale(2)
                : sum.subtract(scheme.cap()).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
        return new BonusPay(byConversion, byReturn, forDigitized, forRepeat, cut);
    }

    private static BigDecimal part(int count, BigDecimal rate, BigDecimal multiplier) {
        return BigDecimal.valueOf(count).multiply(rate).multiply(multiplier).setScale(2, RoundingMode.HALF_UP);
    }

    /** Both parts less the cut, roubles. */
    public BigDecimal bonus() {
        return payDigitized.add(payRepeat).subtract(cut);
    }
}
