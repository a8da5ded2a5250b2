package io.revisit.segment.condition;

import java.util.HashSet;
import java.util.Set;

/** The segments that a tree names. */
public final class TreeSegments {

    private TreeSegments() {}

    /** Ids of the segments that the conditions themselves name, not those that are named by these. */
    public static Set<Long> named(Condition condition) {
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
