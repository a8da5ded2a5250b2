package io.revisit.segment;

import java.util.Collection;
import java.util.List;

/** Implemented as a bean by each feature that uses segments, so that a segment can tell where. */
@FunctionalInterface
public interface SegmentUses {

    /** Where these segments of the current business are used, the latest first; never asked about none. */
    List<SegmentUse> of(Collection<SegmentId> segments);
}
