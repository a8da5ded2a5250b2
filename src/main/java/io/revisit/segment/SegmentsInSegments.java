package io.revisit.segment;

import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.condition.TreeSegments;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells a segment which other segments name it. */
@Component
class SegmentsInSegments implements SegmentUses {

    private final SegmentRepository segments;

    SegmentsInSegments(SegmentRepository segments) {
        this.segments = segments;
    }

    @Override
    public List<SegmentUse> of(Collection<SegmentId> asked) {
        return segments.findByArchivedFalseOrderByName().stream()
                .filter(Segment::asksConditions)
                .flatMap(user -> uses(user, asked))
                .toList();
    }

    private static Stream<SegmentUse> uses(Segment user, Collection<SegmentId> asked) {
        return user.tree() instanceof Readable(var root)
                ? TreeSegments.named(root).stream()
                        .map(SegmentId::new)
                        .filter(asked::contains)
                        .map(named -> new SegmentUse(named, user.name(), "segments/" + user.getId(), false))
                : Stream.empty();
    }
}
