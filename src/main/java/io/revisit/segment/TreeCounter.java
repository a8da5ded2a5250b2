package io.revisit.segment;

import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.Leaf;
import io.revisit.shared.data.Cancellation;
import io.revisit.shared.data.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
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

    /** Counts the whole base. */
    TreeCounts count(Group root, ClinicDay day) {
        return count(root, day, new Cancellation())
                .orElseThrow(() -> new IllegalStateException("Counted without being cancelled, but there is no count"));
    }

    /** Counts the whole base; empty when it was cancelled before it was done. */
    Optional<TreeCounts> count(Group root, ClinicDay day, Cancellation cancellation) {
        return count(root, day, DSL.noCondition(), cancellation);
    }

    /** Counts some patients only. */
    TreeCounts countAmong(List<Long> patients, Group root, ClinicDay day) {
        return count(root, day, Columns.P_ID.in(patients), new Cancellation()).orElseThrow();
    }

    private Optional<TreeCounts> count(Group root, ClinicDay day, Condition among, Cancellation cancellation) {
        Map<NodePath, io.revisit.segment.condition.Condition> nodes = TreeNodes.of(root);
        Map<Leaf, String> marks = marks(nodes.values());
        List<SelectField<?>> sums = new ArrayList<>();
        sums.add(DSL.count().cast(Long.class));
        nodes.values()
                .forEach(node -> sums.add(SegmentCompiler.countOf(SegmentCompiler.condition(
                        node,
                        leaf -> mark(Objects.requireNonNull(marks.get(leaf))).eq(DSL.inline(1))))));
        return sql.query(
                sql.dsl().select(sums).from(marked(marks, day).and(among).asTable(MARKED)),
                cancellation,
                rows -> read(rows, nodes.keySet()));
    }

    private static TreeCounts read(ResultSet rows, Set<NodePath> nodes) throws SQLException {
        rows.next();
        Map<NodePath, Long> byNode = new HashMap<>();
        int column = 2;
        for (NodePath path : nodes) {
            byNode.put(path, rows.getLong(column++));
        }
        return new TreeCounts(rows.getLong(1), true, byNode);
    }

    private SelectConditionStep<Record> marked(Map<Leaf, String> marks, ClinicDay day) {
        var leaves = compiler.leaves(day);
        List<SelectField<?>> columns = new ArrayList<>();
        columns.add(Columns.P_ID);
        marks.forEach((leaf, name) -> columns.add(SegmentCompiler.flag(leaves.apply(leaf), name)));
        return compiler.base(dsl -> dsl.select(columns));
    }

    private static Field<Integer> mark(String name) {
        return Columns.column(MARKED, name, Integer.class);
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
}
