package io.revisit.tagrule;

import io.revisit.patient.TagId;
import io.revisit.segment.StoredTree;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule: who fulfils its conditions carries its tag.
 *
 * @param tree the conditions, or why they cannot be read
 * @param active whether it is on; off it holds of nobody
 * @param patients how many carry the tag by this rule now
 * @param progress how far it is being worked out, or null while it is not
 * @param computedAt when it was last worked out for the whole base, or null
 * @param version to be given back when it is saved, so that two people do not overwrite each other
 */
public record TagRule(
        TagRuleId id,
        String name,
        TagId tag,
        String tagName,
        StoredTree tree,
        boolean active,
        long patients,
        @Nullable Progress progress,
        @Nullable Instant computedAt,
        long version) {

    /**
     * How far a rule is being worked out, in patients.
     *
     * @param total as it was counted at the start
     */
    public record Progress(long done, long total) {}
}
