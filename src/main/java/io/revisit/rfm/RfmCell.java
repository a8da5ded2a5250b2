package io.revisit.rfm;

import java.util.stream.IntStream;

/**
 * A cell of the grid.
 *
 * @param recency the score of recency, from 1 to 5
 * @param value the score of frequency and money together, from 1 to 5; see {@link RfmPart#VALUE}
 */
public record RfmCell(int recency, int value) {

    public RfmCell {
        if (recency < 1 || recency > RfmSegment.BEST || value < 1 || value > RfmSegment.BEST) {
            throw new IllegalArgumentException("Scores go from 1 to 5, not " + recency + " and " + value);
        }
    }

    /** All cells of the grid. */
    static RfmCell[] all() {
        return IntStream.range(0, RfmSegment.BEST * RfmSegment.BEST)
                .mapToObj(i -> new RfmCell(i % RfmSegment.BEST + 1, i / RfmSegment.BEST + 1))
                .toArray(RfmCell[]::new);
    }

    /** The cell as one number, from 1 to 25. */
    int number() {
        return (value - 1) * RfmSegment.BEST + recency;
    }

    static RfmCell of(int number) {
        return all()[number - 1];
    }
}
