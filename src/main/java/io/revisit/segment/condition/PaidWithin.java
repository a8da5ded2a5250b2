package io.revisit.segment.condition;

/**
 * Net revenue of the patient's completed, not wholly refunded visits of the last months: from the day after today's date
 * so many months ago up to today, rewards and refunds taken off, in the clinic's currency. Without such visits it is 0.
 *
 * @param months from 1 to {@link #MAX_MONTHS}
 */
public record PaidWithin(int months, NumberTest test) implements Leaf {

    /** The most months that can be counted back: ten years. */
    public static final int MAX_MONTHS = 120;

    public PaidWithin {
        if (months < 1 || months > MAX_MONTHS) {
            throw new IllegalArgumentException(
                    "From 1 to " + MAX_MONTHS + " months can be counted back, not " + months);
        }
    }
}
