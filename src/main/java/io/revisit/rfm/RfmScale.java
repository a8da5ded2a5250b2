package io.revisit.rfm;

import java.util.Map;

/** The borders by which patients are scored at the moment. */
public record RfmScale(Recency recency, RfmBorders frequency, RfmBorders money) {

    /** How days since the last visit become a score. */
    public sealed interface Recency {}

    /**
     * By the interval after which the main direction wants the patient to come again, a month as 30 days: 5 within half of it, 4 within
     * it, 3 within one and a half, 2 within two, else 1.
     *
     * @param months by the direction's id
     * @param otherMonths for patients whose main direction has none
     */
    public record ByInterval(Map<Long, Integer> months, int otherMonths) implements Recency {
        public ByInterval {
            months = Map.copyOf(months);
        }

        /** The most days for the score, from 2 to 5, with an interval of one month. */
        public static int daysOfAMonth(int score) {
            return 15 * (RfmSegment.BEST + 1 - score);
        }
    }

    /** By days. */
    public record ByDays(RfmBorders borders) implements Recency {}
}
