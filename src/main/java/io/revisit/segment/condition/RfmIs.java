package io.revisit.segment.condition;

import io.revisit.rfm.RfmSegment;
import java.util.List;

/**
 * The patient's place by recency, frequency and money; who has never been to the clinic is in none of them.
 *
 * @param segments at least one
 */
public record RfmIs(Choice choice, List<RfmSegment> segments) implements Leaf {
    public RfmIs {
        segments = Chosen.atLeastOne(segments);
    }
}
