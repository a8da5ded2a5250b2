package io.revisit.segment.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tags that the patient carries since a day, or for a reason.
 *
 * @param tags ids, at least one
 * @param since the day on which the tag was set; null for any
 * @param origin why it is carried; null for any
 */
public record TagSet(
        Match match,
        List<Long> tags,
        @Nullable DateTest since,
        @Nullable TagOrigin origin) implements Leaf {
    public TagSet {
        tags = Chosen.atLeastOne(tags);
    }
}
