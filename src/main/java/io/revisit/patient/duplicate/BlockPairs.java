package io.revisit.patient.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the pairs of a block and keeps those worth a look. */
final class BlockPairs {

    /** More people of one birth date and given name than this have it because it is a date that stands for none. */
    private static final int MOST_OF_ONE_NAME = 100;

    private final Map<String, FoundPair> found = new HashMap<>();
    private final SearchStage stage;

    BlockPairs(SearchStage stage) {
        this.stage = stage;
    }

    void add(Collection<Candidate> block) {
        if (stage == SearchStage.BIRTH_DATE) {
            byName(block);
        } else {
            compareAll(List.copyOf(block));
        }
    }

    Collection<FoundPair> found() {
        return found.values();
    }

    /** Whoever is one person shares the surname or the given name, whichever place it stands in. */
    private void byName(Collection<Candidate> block) {
        if (block.size() < 2) {
            return;
        }
        Map<String, List<Candidate>> named = new HashMap<>();
        Consumer<Candidate> enter = patient -> {
            enter(named, patient.surnameFold(), patient);
            if (!patient.givenFold().equals(patient.surnameFold())) {
                enter(named, patient.givenFold(), patient);
            }
        };
        block.forEach(enter);
        named.values().stream().filter(same -> same.size() <= MOST_OF_ONE_NAME).forEach(this::compareAll);
    }

    private static void enter(Map<String, List<Candidate>> named, String name, Candidate patient) {
        if (!name.isEmpty()) {
            named.computeIfAbsent(name, _ -> new ArrayList<>(2)).add(patient);
        }
    }

    private void compareAll(List<Candidate> block) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                compare(block.get(i), block.get(j));
            }
        }
    }

    private void compare(Candidate one, Candidate other) {
        if (one.id() == other.id()) {
            return;
        }
        PairScore score = PairScoring.of(one, other, stage == SearchStage.NAME);
        if (score.isWorthALook()) {
            long a = Math.min(one.id(), other.id());
            long b = Math.max(one.id(), other.id());
            found.put(a + "-" + b, new FoundPair(a, b, score));
        }
    }
}
