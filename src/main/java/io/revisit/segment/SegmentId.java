package io.revisit.segment;

import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.InSegment;

/** The id of a segment. */
public record SegmentId(long value) {

    /** Conditions that mean the patients of the segment, whatever it is: of a snapshot those of its list. */
    public Group members() {
        return Group.all(new InSegment(true, value));
    }
}
