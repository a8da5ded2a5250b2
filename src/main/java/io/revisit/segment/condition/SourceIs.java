package io.revisit.segment.condition;

import java.util.List;

/**
 * Where the patient came from, as the records state it.
 *
 * @param sources at least one; compared to the letter
 */
public record SourceIs(Choice choice, List<String> sources) implements Leaf {
    public SourceIs {
        sources = Chosen.atLeastOne(sources);
    }
}
