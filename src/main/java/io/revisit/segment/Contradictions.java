package io.revisit.segment;

import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.DirectionVisited;
import io.revisit.segment.condition.DoctorVisited;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.GroupMode;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.TagSet;
import io.revisit.segment.condition.TreeLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Finds conditions and groups that hold of nobody, whoever the patients are: their parts contradict one another. It names only
 * what is certain on this day; what it does not understand may be possible.
 */
final class Contradictions {

    /** Larger trees are not looked at: the answer must come while somebody types. */
    private static final int LARGEST = 100;

    /** So many times a node is weighed at most; the rest of a tree that needs more is taken for possible. */
    private static final int MOST_WEIGHED = 20_000;

    private static final Claims NOTHING = new Claims(Map.of(), true);

    private final LeafClaims leaves;
    private int weighed;

    private Contradictions(ClinicDay day) {
        this.leaves = new LeafClaims(day);
    }

    /** The conditions and groups that hold of nobody by themselves, wherever else they stand. */
    static Set<NodePath> of(Group root, ClinicDay day) {
        Set<NodePath> impossible = new HashSet<>();
        if (TreeLimits.nodes(root) > LARGEST) {
            return impossible;
        }
        var contradictions = new Contradictions(day);
        TreeNodes.of(root).forEach((path, node) -> {
            if (contradictions.isImpossible(node, false, NOTHING)) {
                impossible.add(path);
            }
        });
        return impossible;
    }

    /** What is known to hold, and whether it can. */
    private record Claims(Map<Object, List<Claim>> bySubject, boolean canHold) {

        Claims and(List<Claim> more) {
            Map<Object, List<Claim>> all = new HashMap<>(bySubject);
            boolean possible = canHold;
            for (Claim claim : more) {
                List<Claim> same = new ArrayList<>(all.getOrDefault(claim.subject(), List.of()));
                same.add(claim);
                all.put(claim.subject(), same);
                possible &= Claim.canAllHold(same);
            }
            return new Claims(all, possible);
        }
    }

    /** That at least so many of these hold, or, denied, do not hold. */
    private record Need(int least, List<Condition> of, boolean denied) {}

    private boolean isImpossible(Condition node, boolean denied, Claims context) {
        if (weighed++ > MOST_WEIGHED) {
            return false;
        }
        return switch (apart(node)) {
            case Leaf leaf -> !context.and(claims(leaf, denied)).canHold();
            case Group group when group.children().isEmpty() -> denied;
            case Group group -> isImpossible(need(group, denied), context);
        };
    }

    private boolean isImpossible(Need need, Claims context) {
        List<Condition> possible = possible(need, context);
        if (need.least() <= 0 || possible.size() > need.least()) {
            return false;
        }
        if (possible.size() < need.least()) {
            return true;
        }
        // All of them must hold, each beside what the others say.
        List<Claim> required = new ArrayList<>();
        possible.forEach(child -> required.addAll(required(child, need.denied(), context)));
        Claims all = context.and(required);
        return !all.canHold()
                || (possible.size() > 1
                        && possible.stream()
                                .filter(child -> apart(child) instanceof Group)
                                .anyMatch(child -> isImpossible(child, need.denied(), all)));
    }

    private List<Condition> possible(Need need, Claims context) {
        return need.of().stream()
                .filter(child -> !isImpossible(child, need.denied(), context))
                .toList();
    }

    /** What holds wherever the node does. */
    private List<Claim> required(Condition node, boolean denied, Claims context) {
        return switch (apart(node)) {
            case Leaf leaf -> claims(leaf, denied);
            case Group group when group.children().isEmpty() -> List.of();
            case Group group -> {
                Need need = need(group, denied);
                List<Condition> possible = possible(need, context);
                yield possible.size() == need.least()
                        ? possible.stream()
                                .flatMap(child -> required(child, need.denied(), context).stream())
                                .toList()
                        : List.of();
            }
        };
    }

    private List<Claim> claims(Leaf leaf, boolean denied) {
        Claim claim = leaves.exactly(leaf);
        if (denied) {
            return List.of(claim.denied());
        }
        List<Claim> claims = new ArrayList<>(leaves.implied(leaf));
        claims.add(claim);
        return claims;
    }

    private static Need need(Group group, boolean denied) {
        int size = group.children().size();
        int least = switch (group.mode()) {
            case ALL, NONE -> size;
            case ANY -> 1;
            case AT_LEAST -> Objects.requireNonNull(group.least());
        };
        return new Need(
                denied ? size - least + 1 : least, group.children(), denied != (group.mode() == GroupMode.NONE));
    }

    /** A condition on a set of things is one condition on each of them. */
    private static Condition apart(Condition node) {
        return switch (node) {
            case HasTag c -> apart(c, c.match(), c.tags(), tag -> new HasTag(Match.ANY, List.of(tag)));
            case DoctorVisited c ->
                apart(c, c.match(), c.doctors(), doctor -> new DoctorVisited(Match.ANY, List.of(doctor)));
            case DirectionVisited c ->
                apart(c, c.match(), c.directions(), one -> new DirectionVisited(Match.ANY, List.of(one)));
            case TagSet c ->
                apart(c, c.match(), c.tags(), tag -> new TagSet(Match.ANY, List.of(tag), c.since(), c.origin()));
            case Leaf leaf -> leaf;
            case Group group -> group;
        };
    }

    private static Condition apart(Leaf leaf, Match match, List<Long> things, LongFunction<Leaf> one) {
        if (match == Match.ANY && things.size() == 1) {
            return leaf;
        }
        GroupMode mode = switch (match) {
            case ANY -> GroupMode.ANY;
            case ALL -> GroupMode.ALL;
            case NONE -> GroupMode.NONE;
        };
        return new Group(
                mode, things.stream().map(one::apply).map(Condition.class::cast).toList());
    }
}
