package io.revisit.tagrule;

import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentUse;
import io.revisit.segment.SegmentUses;
import io.revisit.segment.StoredTree.Readable;
import io.revisit.segment.condition.TreeSegments;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells segments which rules name them. */
@Component
class TagRuleSegments implements SegmentUses {

    private final TagRuleStore store;

    TagRuleSegments(TagRuleStore store) {
        this.store = store;
    }

    @Override
    public List<SegmentUse> of(Collection<SegmentId> segments) {
        return store.latest().stream().flatMap(rule -> uses(rule, segments)).toList();
    }

    private static Stream<SegmentUse> uses(TagRule rule, Collection<SegmentId> asked) {
        return rule.tree() instanceof Readable(var root)
                ? TreeSegments.named(root).stream()
                        .map(SegmentId::new)
                        .filter(asked::contains)
                        .map(named -> new SegmentUse(
                                named, rule.name(), "tag-rules/" + rule.id().value(), rule.active()))
                : Stream.empty();
    }
}
