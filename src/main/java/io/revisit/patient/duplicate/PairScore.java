package io.revisit.patient.duplicate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How sure it is that two patients are one person.
 *
 * @param score 0 to 100
 * @param signals what it follows from
 */
record PairScore(int score, Set<DuplicateSignal> signals) {

    /** From this on a pair is shown to people. */
    static final int WORTH_A_LOOK = 55;

    private static final int PLAIN = 90;
    private static final int MOST = 100;

    static PairScore of(Set<DuplicateSignal> signals) {
        int sum = signals.stream().mapToInt(DuplicateSignal::points).sum();
        return new PairScore(Math.clamp(sum, 0, MOST), signals);
    }

    boolean isWorthALook() {
        return score >= WORTH_A_LOOK;
    }

    /** Whether the two may be merged without anybody looking at them one by one. */
    boolean isPlain() {
        return score >= PLAIN
                && signals.contains(DuplicateSignal.BIRTH_DATE)
                && signals.stream().noneMatch(DuplicateSignal::needsEyes);
    }

    String written() {
        return signals.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<DuplicateSignal> read(String written) {
        return written.isEmpty()
                ? EnumSet.noneOf(DuplicateSignal.class)
                : Arrays.stream(written.split(","))
                        .map(DuplicateSignal::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DuplicateSignal.class)));
    }
}
