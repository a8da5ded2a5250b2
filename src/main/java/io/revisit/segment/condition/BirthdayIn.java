package io.revisit.segment.condition;

import java.util.List;

/**
 * A birthday in one of these months.
 *
 * @param months from 1 to 12, at least one
 */
public record BirthdayIn(List<Integer> months) implements Leaf {
    public BirthdayIn {
        months = Chosen.atLeastOne(months);
        if (months.stream().anyMatch(month -> month < 1 || month > 12)) {
            throw new IllegalArgumentException("Months are counted from 1 to 12, not " + months);
        }
    }
}
