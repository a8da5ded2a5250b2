package io.revisit.segment;

import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.Leaf;
import io.revisit.shared.data.TenantSql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Counts every node of a tree in one statement: the inner part reads the base once and marks each patient with a 1 or 0 a
 * leaf, the outer one sums leaves and groups over those marks.
 */
@Component
class TreeCounter {

    private static final String MARKED = "m";

    private final TenantSql sql;
    private final SegmentCompiler compiler;

    TreeCounter(TenantSql sql, SegmentCompiler compiler) {
        this.sql = sql;
        this.compiler = compiler;
    }

    TreeCounts count(Group root, LocalDate today) {
        Map<NodePath, io.revisit.segment.condition.Condition> nodes = new LinkedHashMap<>();
        collect(root, NodePath.ROOT, nodes);
        Map<Leaf, String> marks = marks(nodes.values());
        List<SelectField<?>> sums = new ArrayList<>();
        sums.add(DSL.count().cast(Long.class));
        nodes.values()
                .forEach(node -> sums.add(SegmentCompiler.countOf(SegmentCompiler.condition(
                        node,
                        leaf -> mark(Objects.requireNonNull(marks.get(leaf))).eq(DSL.inline(1))))));
        List<Long> counts = sql.sql(
                        sql.dsl().select(sums).from(marked(marks, today).asTable(MARKED)))
                .query((row, _) -> readCounts(row, sums.size()))
                .single();
        Map<NodePath, Long> byNode = new LinkedHashMap<>();
        int column = 1;
        for (NodePath path : nodes.keySet()) {
            byNode.put(path, counts.get(column++));
        }
        return new TreeCounts(counts.getFirst(), byNode);
    }

    private SelectConditionStep<Record> marked(Map<Leaf, String> marks, LocalDate today) {
        var leaves = compiler.leaves(today);
        List<SelectField<?>> columns = new ArrayList<>();
        columns.add(Columns.P_ID);
        marks.forEach((leaf, name) -> columns.add(SegmentCompiler.flag(leaves.apply(leaf), name)));
        return compiler.base(dsl -> dsl.select(columns));
    }

    private static Field<Integer> mark(String name) {
        return Columns.column(MARKED, name, Integer.class);
    }

    private static List<Long> readCounts(java.sql.ResultSet row, int columns) throws java.sql.SQLException {
        List<Long> counts = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            counts.add(row.getLong(column));
        }
        return counts;
    }

    /** Equal leaves share a mark. */
    private static Map<Leaf, String> marks(Iterable<io.revisit.segment.condition.Condition> nodes) {
        Map<Leaf, String> marks = new LinkedHashMap<>();
        nodes.forEach(node -> {
            if (node instanceof Leaf leaf) {
                marks.putIfAbsent(leaf, "l" + marks.size());
            }
        });
        return marks;
    }

    private static void collect(
            io.revisit.segment.condition.Condition node,
            NodePath path,
            Map<NodePath, io.revisit.segment.condition.Condition> nodes) {
        nodes.put(path, node);
        if (node instanceof Group group) {
            for (int i = 0; i < group.children().size(); i++) {
                collect(group.children().get(i), path.child(i), nodes);
            }
        }
    }
}
