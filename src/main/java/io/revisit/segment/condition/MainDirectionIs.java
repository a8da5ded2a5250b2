package io.revisit.segment.condition;

import java.util.List;

/**
 * The patient's main direction: of most visits, the latest of equals.
 *
 * @param directions ids, at least one
 */
public record MainDirectionIs(Choice choice, List<Long> directions) implements Leaf {
    public MainDirectionIs {
        directions = Chosen.atLeastOne(directions);
    }
}
