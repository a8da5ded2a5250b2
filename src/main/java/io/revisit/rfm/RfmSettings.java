package io.revisit.rfm;

/**
 * How a clinic scores its patients.
 *
 * @param otherMonths by intervals: after so many months patients should come again whose main direction has no interval
 * @param recencyBorders days since the last visit; what the clinic has set, or what was measured last
 * @param frequencyBorders visits, alike
 * @param moneyBorders roubles, alike
 */
public record RfmSettings(
        RfmScaling recency,
        RfmScaling frequency,
        RfmScaling money,
        int otherMonths,
        RfmBorders recencyBorders,
        RfmBorders frequencyBorders,
        RfmBorders moneyBorders) {

    /** The most months between two visits that can be said. */
    public static final int MOST_MONTHS = 60;

    private static final int HALF_A_YEAR = 6;

    /** What holds until the clinic says otherwise: recency by the directions' intervals, the rest by quantiles. */
    static final RfmSettings DEFAULT = new RfmSettings(
            RfmScaling.INTERVAL,
            RfmScaling.QUANTILES,
            RfmScaling.QUANTILES,
            HALF_A_YEAR,
            RfmBorders.none(),
            RfmBorders.none(),
            RfmBorders.none());

    public RfmSettings {
        if (frequency == RfmScaling.INTERVAL || money == RfmScaling.INTERVAL) {
            throw new IllegalArgumentException("Only recency goes by intervals");
        }
        if (otherMonths < 1 || otherMonths > MOST_MONTHS) {
            throw new IllegalArgumentException("An interval has 1 to 60 months, not " + otherMonths);
        }
    }

    /** Whether some borders follow from the base itself. */
    boolean isMeasured() {
        return recency == RfmScaling.QUANTILES || frequency == RfmScaling.QUANTILES || money == RfmScaling.QUANTILES;
    }
}
