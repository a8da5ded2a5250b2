package io.revisit.segment;

import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.StoredTree.Unreadable;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.TreeSegments;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The trees of saved segments, and which of them name which. */
@Component
class SegmentTrees {

    private final SegmentRepository segments;

    SegmentTrees(SegmentRepository segments) {
        this.segments = segments;
    }

    /**
     * The conditions of a segment, an archived one too.
     *
     * @throws IllegalStateException when there is no such segment or it cannot be read
     */
    Group root(long segment) {
        StoredTree tree = segments.findById(segment)
                .map(Segment::tree)
                .orElseThrow(() -> new IllegalStateException("There is no segment " + segment));
        return switch (tree) {
            case Readable(Group root) -> root;
            case Unreadable unreadable ->
                throw new IllegalStateException("Segment " + segment + " cannot be read: " + unreadable.reason());
        };
    }

    /**
     * Conditions that mean the patients of a segment, an archived one too: its own, or being in the list of a snapshot.
     *
     * @throws IllegalStateException when there is no such segment or it cannot be read
     */
    Group members(long segment) {
        return isSnapshot(segment) ? new SegmentId(segment).members() : root(segment);
    }

    /** Whether it is a snapshot, whose patients are stored. */
    boolean isSnapshot(long segment) {
        return segments.findById(segment).map(Segment::isSnapshot).orElse(false);
    }

    /** Whether the conditions name the segment, or a segment that does, and so on. What a snapshot was taken with is asked no more. */
    boolean lead(Group from, long to) {
        Set<Long> known = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(TreeSegments.named(from));
        while (!open.isEmpty()) {
            long next = open.pop();
            if (next == to) {
                return true;
            }
            if (known.add(next)) {
                readable(next).ifPresent(root -> open.addAll(TreeSegments.named(root)));
            }
        }
        return false;
    }

    private Optional<Group> readable(long segment) {
        return segments.findById(segment)
                .filter(found -> !found.isSnapshot())
                .flatMap(found -> found.tree() instanceof Readable(Group root) ? Optional.of(root) : Optional.empty());
    }
}
