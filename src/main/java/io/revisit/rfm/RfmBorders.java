package io.revisit.rfm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values at which the scores 2 to 5 begin.
 *
 * @param steps four values; null where nobody has that score. Of visits and roubles the least ones, rising; of days since the last
 *     visit the most, falling
 */
public record RfmBorders(List<@Nullable BigDecimal> steps) {

    /** So many borders part five scores. */
    public static final int COUNT = RfmSegment.BEST - 1;

    public RfmBorders {
        steps = Collections.unmodifiableList(new ArrayList<>(steps));
        if (steps.size() != COUNT) {
            throw new IllegalArgumentException("Five scores have four borders, not " + steps.size());
        }
    }

    /** Borders of whole numbers. */
    public static RfmBorders of(long two, long three, long four, long five) {
        return new RfmBorders(List.of(
                BigDecimal.valueOf(two),
                BigDecimal.valueOf(three),
                BigDecimal.valueOf(four),
                BigDecimal.valueOf(five)));
    }

    /** Nobody has more than the lowest score. */
    static RfmBorders none() {
        return new RfmBorders(Collections.nCopies(COUNT, null));
    }

    /** Where the score begins, from 2 to 5; null where nobody has it. */
    public @Nullable BigDecimal of(int score) {
        return steps.get(score - 2);
    }

    /** All borders are there, above 0, and each is above the one before. */
    boolean isRising() {
        return isOrdered(1);
    }

    /** All borders are there, above 0, and each is below the one before. */
    boolean isFalling() {
        return isOrdered(-1);
    }

    private boolean isOrdered(int direction) {
        BigDecimal before = null;
        for (BigDecimal step : steps) {
            if (step == null || step.signum() <= 0 || (before != null && step.compareTo(before) * direction <= 0)) {
                return false;
            }
            before = step;
        }
        return true;
    }
}
