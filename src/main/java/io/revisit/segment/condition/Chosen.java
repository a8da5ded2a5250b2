package io.revisit.segment.condition;

import java.util.List;

/** Checks the list of things that a condition names. */
final class Chosen {

    private static final int MOST = 200;

    private Chosen() {}

    /** The same things, each once. */
    static <T> List<T> atLeastOne(List<T> things) {
        List<T> distinct = things.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST) {
            throw new IllegalArgumentException("A condition names 1 to " + MOST + " things, not " + distinct.size());
        }
        return distinct;
    }
}
