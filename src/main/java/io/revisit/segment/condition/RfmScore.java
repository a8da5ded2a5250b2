package io.revisit.segment.condition;

import io.revisit.rfm.RfmPart;
import io.revisit.rfm.RfmSegment;

/**
 * A score by recency, frequency or money; who has never been to the clinic has none.
 *
 * @param from the lowest score, from 1 to 5
 * @param upTo the highest one, not below the lowest
 */
public record RfmScore(RfmPart part, int from, int upTo) implements Leaf {
    public RfmScore {
        if (from < 1 || upTo < from || upTo > RfmSegment.BEST) {
            throw new IllegalArgumentException("Scores go from 1 to 5, not from " + from + " to " + upTo);
        }
    }
}
