package io.revisit.patient.duplicate;

import java.util.HashMap;
import java.util.Map;

/** {@link NameFold} of many names, of which most come again and again. For one thread. */
final class NameFolds {
    private static final int MOST = 100_000;

    private final Map<String, String> known = new HashMap<>();

    /** @param name in lower case */
    String of(String name) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(name, NameFold::of);
    }
}
