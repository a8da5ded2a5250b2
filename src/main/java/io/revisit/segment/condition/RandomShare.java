package io.revisit.segment.condition;

/**
 * A part of the base drawn by lot, the same patients each time: from one to the other percent, the upper bound excluded, so
 * that 0–30 and 30–100 share nobody and leave nobody out.
 *
 * @param draw which lot; another text draws anew
 * @param from from 0 to 99
 * @param upTo above the first, to 100
 */
public record RandomShare(String draw, int from, int upTo) implements Leaf {

    /** The longest name of a lot. */
    public static final int LONGEST_DRAW = 50;

    public RandomShare {
        draw = draw.strip();
        if (draw.length() > LONGEST_DRAW) {
            throw new IllegalArgumentException("The name of a lot has at most " + LONGEST_DRAW + " characters");
        }
        if (from < 0 || from >= upTo || upTo > 100) {
            throw new IllegalArgumentException("From 0 to 100 percent can be drawn, not " + from + " to " + upTo);
        }
    }
}
