package io.revisit.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a condition stands in a tree.
 *
 * @param steps from the root down, which child is taken, counted from 0; empty for the root
 */
public record NodePath(List<Integer> steps) {

    /** The root of a tree. */
    public static final NodePath ROOT = new NodePath(List.of());

    public NodePath {
        steps = List.copyOf(steps);
    }

    /** Whether this is beneath the other one. */
    public boolean isWithin(NodePath other) {
        return steps.size() > other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** The child of this node, counted from 0. */
    public NodePath child(int index) {
        List<Integer> deeper = new ArrayList<>(steps);
        deeper.add(index);
        return new NodePath(deeper);
    }
}
