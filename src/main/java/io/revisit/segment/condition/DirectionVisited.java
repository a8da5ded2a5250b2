package io.revisit.segment.condition;

import java.util.List;

/**
 * The directions that the patient had a completed, not wholly refunded visit in.
 *
 * @param directions ids, at least one
 */
public record DirectionVisited(Match match, List<Long> directions) implements Leaf {
    public DirectionVisited {
        directions = Chosen.atLeastOne(directions);
    }
}
