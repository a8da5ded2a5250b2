package io.revisit.tagrule;

import io.revisit.patient.TagId;
import io.revisit.segment.NodePath;
import io.revisit.segment.TreeCounts;
import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.TagOrigin;
import io.revisit.segment.condition.TagSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would do if it were worked out now.
 *
 * @param all how many patients fulfil its conditions
 * @param gain how many of them do not carry the tag yet
 * @param lose how many carry the tag by this rule alone and no longer fulfil it
 * @param exact false when the numbers are judged by some of the patients
 */
public record TagRuleEffect(long all, long gain, long lose, boolean exact) {

    /** The numbers that {@link TagRuleService#effect} has counted. */
    public static TagRuleEffect of(TreeCounts counts) {
        return new TagRuleEffect(number(counts, 0), number(counts, 1), number(counts, 2), counts.exact());
    }

    private static long number(TreeCounts counts, int child) {
        return counts.byNode().getOrDefault(NodePath.ROOT.child(child), 0L);
    }

    /**
     * The conditions that tell what a rule would do: who fulfils it, who gains the tag, who loses it.
     *
     * @param tag null while none is chosen: then everybody who fulfils the conditions gains it
     * @param stored whether the rule is stored and may have given its tag
     */
    static Group asked(Group root, @Nullable TagId tag, boolean stored) {
        if (tag == null) {
            return Group.any(root, Group.all(root));
        }
        Group gain = Group.all(root, Group.none(carries(tag, null)));
        return stored ? Group.any(root, gain, lose(root, tag)) : Group.any(root, gain);
    }

    /** A tag has one rule at most, so whom a rule gave it, this one did. */
    private static Group lose(Group root, TagId tag) {
        return Group.all(
                carries(tag, TagOrigin.RULE),
                Group.none(
                        root,
                        carries(tag, TagOrigin.PERSON),
                        carries(tag, TagOrigin.IMPORT),
                        carries(tag, TagOrigin.VISITS)));
    }

    private static Condition carries(TagId tag, @Nullable TagOrigin origin) {
        return new TagSet(Match.ANY, List.of(tag.value()), null, origin);
    }
}
