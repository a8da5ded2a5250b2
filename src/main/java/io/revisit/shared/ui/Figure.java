package io.revisit.shared.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure ready to be shown.
 *
 * @param name translated name
 * @param value formatted value
 * @param change difference from the period before, or null where there is nothing to compare with
 * @param history values of the last periods for the tiny line, oldest first; fewer than two draw none
 * @param formula translated formula and period, shown on hover, focus or tap
 */
public record Figure(String name, String value, @Nullable Change change, List<Double> history, String formula) {
    public Figure {
        history = List.copyOf(history);
    }

    /** A figure without comparison and line. */
    public static Figure plain(String name, String value, String formula) {
        return new Figure(name, value, null, List.of(), formula);
    }

    /**
     * Difference from the period before.
     *
     * @param text formatted with its sign, such as «+4,10 п. п.»
     */
    public record Change(String text, Direction direction) {}

    /** Whether a change is good for the clinic. */
    public enum Direction {
        BETTER,
        WORSE,
        SAME
    }
}
