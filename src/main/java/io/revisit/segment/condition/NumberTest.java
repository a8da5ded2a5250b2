package io.revisit.segment.condition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a number. A patient without the number fulfils none.
 *
 * @param value from 0 to {@link #MAX}; the lower bound of {@link NumberOperator#BETWEEN}
 * @param upTo the upper bound of {@link NumberOperator#BETWEEN}, not below the value; null for every other operator
 */
public record NumberTest(
        NumberOperator operator, BigDecimal value, @Nullable BigDecimal upTo) {

    /** The greatest number that can be asked for. */
    public static final BigDecimal MAX = BigDecimal.valueOf(999_999_999_999L);

    public NumberTest {
        value = checked(value);
        upTo = upTo == null ? null : checked(upTo);
        if ((operator == NumberOperator.BETWEEN) != (upTo != null)) {
            throw new IllegalArgumentException("A second bound belongs to 'between' and to nothing else");
        }
        if (upTo != null && upTo.compareTo(value) < 0) {
            throw new IllegalArgumentException("The upper bound " + upTo + " is below the lower one " + value);
        }
    }

    /** A comparison with one whole number. */
    public static NumberTest of(NumberOperator operator, long value) {
        return new NumberTest(operator, BigDecimal.valueOf(value), null);
    }

    /** From one whole number to another, both included. */
    public static NumberTest between(long value, long upTo) {
        return new NumberTest(NumberOperator.BETWEEN, BigDecimal.valueOf(value), BigDecimal.valueOf(upTo));
    }

    /** Whether it asks for at least one. */
    public boolean asksForAny() {
        return operator == NumberOperator.AT_LEAST && value.compareTo(BigDecimal.ONE) == 0;
    }

    /** Whether the whole number fulfils it. */
    public boolean holdsOf(long number) {
        int compared = BigDecimal.valueOf(number).compareTo(value);
        return switch (operator) {
            case EQUAL -> compared == 0;
            case NOT_EQUAL -> compared != 0;
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
            case BETWEEN -> compared >= 0 && BigDecimal.valueOf(number).compareTo(upperBound()) <= 0;
        };
    }

    /** The upper bound of {@link NumberOperator#BETWEEN}. */
    public BigDecimal upperBound() {
        if (upTo == null) {
            throw new IllegalStateException(operator + " has no upper bound");
        }
        return upTo;
    }

    /** One form for equal numbers, so that 5 and 5.00 are the same test. */
    private static BigDecimal checked(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("A number from 0 to " + MAX + " can be asked for, not " + number);
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
