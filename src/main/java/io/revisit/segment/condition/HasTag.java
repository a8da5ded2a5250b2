package io.revisit.segment.condition;

import java.util.List;

/**
 * The tags that the patient carries, whether they follow from visits or were set by hand.
 *
 * @param tags ids, at least one
 */
public record HasTag(Match match, List<Long> tags) implements Leaf {
    public HasTag {
        tags = Chosen.atLeastOne(tags);
    }
}
