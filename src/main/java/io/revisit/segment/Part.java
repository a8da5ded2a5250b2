package io.revisit.segment;

import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.GroupMode;
import io.revisit.segment.condition.Leaf;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/** One of the conditions that all have to hold, or not to hold. */
record Part(Condition node, boolean holds) {

    /** What a condition asks for at once. */
    static List<Part> of(Condition node) {
        return parts(node, true).toList();
    }

    /** All of them, as SQL. */
    static org.jooq.Condition all(List<Part> parts, LeafCompiler leaves) {
        return DSL.and(parts.stream().map(part -> part.condition(leaves)).toList());
    }

    private org.jooq.Condition condition(LeafCompiler leaves) {
        if (holds && node instanceof Leaf leaf) {
            return leaves.wanted(leaf);
        }
        org.jooq.Condition condition = SegmentCompiler.condition(node, leaves::compile);
        return holds ? condition : DSL.not(condition);
    }

    private static Stream<Part> parts(Condition node, boolean holds) {
        return switch (node) {
            case Leaf leaf when holds -> LeafCompiler.each(leaf).stream().map(each -> new Part(each, true));
            case Group group when holds && group.mode() == GroupMode.ALL -> parts(group.children(), true);
            case Group group when holds && group.mode() == GroupMode.NONE -> parts(group.children(), false);
            case Group group
            when !holds && group.mode() == GroupMode.ANY && !group.children().isEmpty() ->
                parts(group.children(), false);
            case Group group
            when group.mode() != GroupMode.AT_LEAST && group.children().size() == 1 ->
                parts(group.children(), holds == (group.mode() != GroupMode.NONE));
            default -> Stream.of(new Part(node, holds));
        };
    }

    private static Stream<Part> parts(List<Condition> nodes, boolean holds) {
        return nodes.stream().flatMap(node -> parts(node, holds));
    }
}
