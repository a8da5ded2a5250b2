package io.revisit.segment;

import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.StoredTree.Unreadable;
import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.InSegment;
import io.revisit.segment.condition.Leaf;
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

    /** Whether the conditions name the segment, or a segment that does, and so on. */
    boolean lead(Group from, long to) {
        Set<Long> known = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(named(from));
        while (!open.isEmpty()) {
            long next = open.pop();
            if (next == to) {
                return true;
            }
            if (known.add(next)) {
                readable(next).ifPresent(root -> open.addAll(named(root)));
            }
        }
        return false;
    }

    private Optional<Group> readable(long segment) {
        return segments.findById(segment)
                .flatMap(found -> found.tree() instanceof Readable(Group root) ? Optional.of(root) : Optional.empty());
    }

    /** The segments that the conditions themselves name. */
    static Set<Long> named(Condition condition) {
        Set<Long> named = new HashSet<>();
        collect(condition, named);
        return named;
    }

    private static void collect(Condition condition, Set<Long> named) {
        switch (condition) {
            case InSegment asked -> named.add(asked.segment());
            case Leaf _ -> {}
            case Group group -> group.children().forEach(child -> collect(child, named));
        }
    }
}
