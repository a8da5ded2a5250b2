package io.revisit.segment.ui;

import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.GroupMode;
import io.revisit.segment.condition.Leaf;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tree as it stands in the editor: like conditions, but a leaf may not be filled in yet. */
sealed interface Sketch {

    /**
     * A group as it stands in the editor.
     *
     * @param least how many must hold; null for every mode but "at least"
     */
    record OfGroup(GroupMode mode, @Nullable Integer least, List<Sketch> children) implements Sketch {
        public OfGroup {
            children = List.copyOf(children);
        }

        /** The conditions that are filled in; the others are left out. */
        Group filledIn() {
            return new Group(
                    mode,
                    least,
                    children.stream()
                            .map(OfGroup::filledIn)
                            .flatMap(Optional::stream)
                            .toList());
        }

        private static Optional<Condition> filledIn(Sketch sketch) {
            return switch (sketch) {
                case OfGroup group -> Optional.of(group.filledIn());
                case OfLeaf leaf -> Optional.ofNullable(leaf.condition());
            };
        }

        /** Whether every leaf is filled in. */
        boolean isComplete() {
            return children.stream().allMatch(child -> switch (child) {
                case OfGroup group -> group.isComplete();
                case OfLeaf leaf -> leaf.condition() != null;
            });
        }
    }

    /**
     * A leaf as it stands in the editor.
     *
     * @param condition what it asks, or null while it is not filled in
     */
    record OfLeaf(LeafKind kind, @Nullable Leaf condition) implements Sketch {}

    /** The sketch of finished conditions. */
    static Sketch of(Condition condition) {
        return switch (condition) {
            case Group group -> of(group);
            case Leaf leaf -> new OfLeaf(LeafKind.of(leaf), leaf);
        };
    }

    /** The sketch of a finished group. */
    static OfGroup of(Group group) {
        return new OfGroup(
                group.mode(),
                group.least(),
                group.children().stream().map(Sketch::of).toList());
    }
}
