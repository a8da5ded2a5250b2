package io.revisit.segment.condition;

import java.util.List;

/** Checks the list of things that a condition names. */
final class Chosen {

    private static final int MOST = 200;

    private Chosen() {}

    /** The same things, each once. */
    static <T> List<T> atLeastOne(List<T> things) {
        if (things.isEmpty()) {
            throw new IllegalArgumentException("A condition names 1 to " + MOST + " things, not none");
        }
        return any(things);
    }

    /** The same things, each once; there may be none. */
    static <T> List<T> any(List<T> things) {
        List<T> distinct = things.stream().distinct().toList();
        if (distinct.size() > MOST) {
            throw new IllegalArgumentException("A condition names at most " + MOST + " things, not " + distinct.size());
        }
        return distinct;
    }
}
