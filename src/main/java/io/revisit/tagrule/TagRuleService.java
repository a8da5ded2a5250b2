package io.revisit.tagrule;

import io.revisit.patient.TagId;
import io.revisit.security.Role;
import io.revisit.segment.NodePath;
import io.revisit.segment.RunningCount;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.SegmentService;
import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.TreeLimits;
import io.revisit.segment.condition.TreeTags;
import io.revisit.tagrule.TagRuleSaving.Reason;
import io.revisit.tagrule.TagRuleSaving.Refused;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Rules that set category tags; a tag that a person or a visit set is never taken off by a rule. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class TagRuleService {

    /** The most characters that a rule's name has. */
    public static final int LONGEST_NAME = 200;

    private final TagRuleStore store;
    private final SegmentService segments;

    TagRuleService(TagRuleStore store, SegmentService segments) {
        this.store = store;
        this.segments = segments;
    }

    /** All rules, those that are off too, by name. */
    public List<TagRule> list() {
        return store.list();
    }

    /** The rule, or empty when it is not there. */
    public Optional<TagRule> find(TagRuleId id) {
        return store.find(id);
    }

    /** What can be chosen in conditions. */
    public SegmentChoices choices() {
        return segments.choices();
    }

    /** Begins to count the conditions and each part of them; a large base is counted in the background. */
    public RunningCount counting(Group root) {
        return segments.counting(root);
    }

    /**
     * Begins to count what the rule would do if it were worked out now; {@link TagRuleEffect#of} reads the numbers.
     *
     * @param rule null for one that is not stored yet
     * @param tag null while none is chosen: then everybody who fulfils the conditions gains it
     */
    public RunningCount effect(@Nullable TagRuleId rule, @Nullable TagId tag, Group root) {
        return segments.counting(TagRuleEffect.asked(root, tag, rule != null));
    }

    /** The conditions and groups that can hold of nobody today, since they contradict themselves; only what is certain. */
    public Set<NodePath> impossible(Group root) {
        return segments.impossible(root);
    }

    /** Stores the rule and has it worked out for the whole base in the background. */
    public TagRuleSaving save(TagRuleDraft filledIn) {
        TagRuleDraft draft = new TagRuleDraft(
                filledIn.id(), filledIn.name().strip(), filledIn.tag(), filledIn.root(), filledIn.version());
        Reason problem = problem(draft);
        if (problem != null) {
            return new Refused(problem);
        }
        TagRuleId id = draft.id();
        return id == null ? store.add(draft) : store.change(id, draft);
    }

    /** Switches the rule on or off; off, its tags go in the background. */
    public void setActive(TagRuleId id, boolean active) {
        store.setActive(id, active);
    }

    /** Takes the rule away with its tags, in the background. */
    public void remove(TagRuleId id) {
        store.remove(id);
    }

    /** How many patients carry the tag by this rule alone and would lose it with the rule. */
    public long byRuleAlone(TagRuleId id) {
        return store.byRuleAlone(id);
    }

    private @Nullable Reason problem(TagRuleDraft draft) {
        if (draft.name().isEmpty()) {
            return Reason.NAME_MISSING;
        }
        if (draft.name().length() > LONGEST_NAME) {
            return Reason.NAME_TOO_LONG;
        }
        if (!asksAnything(draft.root())) {
            return Reason.NO_CONDITIONS;
        }
        if (!TreeLimits.allow(draft.root())) {
            return Reason.TREE_TOO_LARGE;
        }
        if (!store.isCategory(draft.tag())) {
            return Reason.NOT_A_CATEGORY;
        }
        return TreeTags.names(draft.root(), draft.tag().value()) ? Reason.ASKS_FOR_ITSELF : null;
    }

    private static boolean asksAnything(Condition condition) {
        return switch (condition) {
            case Leaf _ -> true;
            case Group group -> group.children().stream().anyMatch(TagRuleService::asksAnything);
        };
    }
}
