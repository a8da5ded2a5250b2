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
import java.util.OptionalLong;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Counts every node of a tree in one statement: each by itself over the tables it is about, or, of a large tree or of some patients,
 * all at once: the inner part marks each patient with a 1 or 0 a leaf, the outer one sums leaves and groups over those marks.
 */
@Component
class TreeCounter {

    private static final String MARKED = "m";
    /** Of so many nodes each is counted by itself; in a larger tree that would read more than going through all patients once. */
    private static final int MOST_APART = 30;

    private final TenantSql sql;
    private final SegmentCompiler compiler;
    private final CountCompiler counts;

    TreeCounter(TenantSql sql, SegmentCompiler compiler, CountCompiler counts) {
        this.sql = sql;
        this.compiler = compiler;
        this.counts = counts;
    }

    /** Counts the whole base. */
    TreeCounts count(Group root, ClinicDay day) {
        return count(root, day, new Cancellation())
                .orElseThrow(() -> new IllegalStateException("Counted without being cancelled, but there is no count"));
    }

    /** Counts the whole base; empty when it was cancelled before it was done. */
    Optional<TreeCounts> count(Group root, ClinicDay day, Cancellation cancellation) {
        Map<NodePath, io.revisit.segment.condition.Condition> nodes = TreeNodes.of(root);
        return nodes.size() > MOST_APART
                ? count(root, day, DSL.noCondition(), cancellation)
                : apart(nodes, day, cancellation);
    }

    /** How many patients the whole tree means, which is quicker than to count each part; empty when it was cancelled. */
    OptionalLong size(Group root, ClinicDay day, Cancellation cancellation) {
        return sql.query(sql.dsl().select(counts.count(root, day)), cancellation, rows -> {
                    rows.next();
                    return rows.getLong(1);
                })
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Counts some patients only. */
    TreeCounts countAmong(List<Long> patients, Group root, ClinicDay day) {
        return count(root, day, Columns.P_ID.in(patients), new Cancellation()).orElseThrow();
    }

    /** Nodes that are asked by the same SQL, as a group of one condition is, are counted once. */
    private Optional<TreeCounts> apart(
            Map<NodePath, io.revisit.segment.condition.Condition> nodes, ClinicDay day, Cancellation cancellation) {
        Map<String, Integer> columns = new HashMap<>();
        List<SelectField<?>> numbers = new ArrayList<>();
        numbers.add(counts.count(Group.EVERYBODY, day));
        Map<NodePath, Integer> columnOf = new HashMap<>();
        nodes.forEach((path, node) -> {
            Field<Long> number = counts.count(node, day);
            columnOf.put(path, columns.computeIfAbsent(sql.dsl().renderInlined(number), _ -> {
                numbers.add(number);
                return numbers.size();
            }));
        });
        return sql.query(sql.dsl().select(numbers), cancellation, rows -> {
            rows.next();
            Map<NodePath, Long> byNode = new HashMap<>();
            for (Map.Entry<NodePath, Integer> column : columnOf.entrySet()) {
                byNode.put(column.getKey(), rows.getLong(column.getValue()));
            }
            return new TreeCounts(rows.getLong(1), true, byNode);
        });
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
