package io.revisit.analytics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a period's figures are made of (DOMAIN.md, Figures); the figures follow from the counts. An empty denominator
 * gives null, shown as "—". Shares are unrounded: they are rounded for display only.
 *
 * @param base patients at the end of the period
 * @param digitized those of the base who are in the programme
 * @param joined those of them who joined it in the period
 * @param buyers patients with a paid visit in the period
 * @param came patients with a completed visit in the period
 * @param cameTwice patients with two completed visits in the period, or more
 * @param visits completed visits in the period, two of one patient's day being one
 * @param paidVisits paid ones of them
 * @param gross roubles, of all completed visits in the period
 * @param reward roubles of points, certificates and discounts applied
 * @param net roubles of money paid
 * @param activeBefore S: patients active on the day before the period
 * @param activeAtEnd E: patients active on the period's last day
 * @param activeNew N: those of E whose first visit ever lies in the period
 * @param referred patients with a referrer
 * @param referredCame those of them with a completed visit by the end of the period
 */
public record PeriodFigures(
        long base,
        long digitized,
        long joined,
        long buyers,
        long came,
        long cameTwice,
        long visits,
        long paidVisits,
        BigDecimal gross,
        BigDecimal reward,
        BigDecimal net,
        long activeBefore,
        long activeAtEnd,
        long activeNew,
        long referred,
        long referredCame) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The value of a figure: per cent, roubles, patients or visits as the kind says.
     *
     * @return null when the denominator is empty
     */
    public @Nullable BigDecimal value(FigureKind kind) {
        return switch (kind) {
            case BASE -> BigDecimal.valueOf(base);
            case DIGITIZED_SHARE -> percent(digitized, base);
            case BUYERS -> BigDecimal.valueOf(buyers);
            case REPEAT_PURCHASE_RATE -> percent(cameTwice, came);
            case AVERAGE_ORDER_VALUE -> divide(net, paidVisits);
            case RETENTION_RATE -> percent(activeAtEnd - activeNew, activeBefore);
            case VISITS_PER_BUYER -> divide(BigDecimal.valueOf(visits), came);
            case REVENUE -> net;
            case REFERRED -> BigDecimal.valueOf(referred);
            case REFERRED_CAME -> BigDecimal.valueOf(referredCame);
        };
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return divide(BigDecimal.valueOf(part).multiply(HUNDRED), whole);
    }

    private static @Nullable BigDecimal divide(BigDecimal part, long whole) {
        return whole == 0 ? null : part.divide(BigDecimal.valueOf(whole), new MathContext(20, RoundingMode.HALF_UP));
    }
}
