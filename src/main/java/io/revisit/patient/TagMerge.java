package io.revisit.patient;

import java.util.List;

/**
 * What merging a tag into another would do.
 *
 * @param patients how many carry the tag that goes
 * @param uses where it is named; there the other one will be named
 */
public record TagMerge(long patients, List<TagUse> uses) {
    public TagMerge {
        uses = List.copyOf(uses);
    }
}
