package io.revisit.segment;

import io.revisit.patient.PatientId;
import io.revisit.segment.LeafValueCompiler.Looked;
import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.Leaf;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;

/** Reads of one patient which conditions of a tree hold, by the SQL that decides who is in the segment, and what they found. */
@Component
class MembershipReader {

    private final TenantSql sql;
    private final SegmentCompiler compiler;

    MembershipReader(TenantSql sql, SegmentCompiler compiler) {
        this.sql = sql;
        this.compiler = compiler;
    }

    /** Empty when there is no such patient, or it was merged away or erased. */
    Optional<Membership> of(PatientId patient, Group root, ClinicDay day) {
        Map<NodePath, Condition> nodes = TreeNodes.of(root);
        Map<Leaf, Looked> leaves = new LinkedHashMap<>();
        LeafValueCompiler values = compiler.values(day);
        nodes.values().forEach(node -> {
            if (node instanceof Leaf leaf) {
                leaves.putIfAbsent(leaf, values.compile(leaf));
            }
        });
        return sql.sql(compiler.base(dsl -> dsl.select(columns(leaves, day))).and(Columns.P_ID.eq(patient.value())))
                .query((row, _) -> read(row, leaves, day))
                .optional()
                .map(known -> membership(nodes, known));
    }

    private List<SelectField<?>> columns(Map<Leaf, Looked> leaves, ClinicDay day) {
        var conditions = compiler.leaves(day);
        List<SelectField<?>> columns = new ArrayList<>();
        columns.add(Columns.P_ID);
        leaves.forEach((leaf, looked) -> {
            columns.add(SegmentCompiler.flag(conditions.apply(leaf), "h" + columns.size()));
            columns.add(looked.field().as("w" + columns.size()));
        });
        return columns;
    }

    private static Map<Leaf, Membership.Node> read(ResultSet row, Map<Leaf, Looked> leaves, ClinicDay day)
            throws SQLException {
        Map<Leaf, Membership.Node> known = new HashMap<>();
        int column = 2;
        for (Map.Entry<Leaf, Looked> leaf : leaves.entrySet()) {
            boolean holds = row.getBoolean(column++);
            known.put(
                    leaf.getKey(),
                    new Membership.Node(
                            holds, value(row, column++, leaf.getValue().type(), day)));
        }
        return known;
    }

    private static LeafValue value(ResultSet row, int column, LeafValueCompiler.Type type, ClinicDay day)
            throws SQLException {
        Optional<LeafValue> value = switch (type) {
            case NONE -> Optional.empty();
            case DAY ->
                Optional.ofNullable(row.getObject(column, LocalDate.class)).map(LeafValue.Day::new);
            case INSTANT ->
                Optional.ofNullable(UtcTime.toInstant(row.getObject(column, LocalDateTime.class)))
                        .map(at -> new LeafValue.Day(LocalDate.ofInstant(at, day.zone())));
            case COUNT -> Optional.ofNullable(row.getBigDecimal(column)).map(LeafValue.Count::new);
            case MONEY ->
                Optional.<BigDecimal>ofNullable(row.getBigDecimal(column)).map(LeafValue.Money::new);
            case TEXT ->
                Optional.ofNullable(row.getString(column))
                        .filter(text -> !text.isBlank())
                        .map(LeafValue.Text::new);
        };
        return value.orElseGet(LeafValue.None::new);
    }

    private static Membership membership(Map<NodePath, Condition> nodes, Map<Leaf, Membership.Node> known) {
        Map<NodePath, Membership.Node> all = new HashMap<>();
        nodes.forEach((path, node) -> all.put(
                path,
                node instanceof Leaf leaf
                        ? Objects.requireNonNull(known.get(leaf))
                        : new Membership.Node(holds(node, known), new LeafValue.None())));
        return new Membership(all);
    }

    private static boolean holds(Condition node, Map<Leaf, Membership.Node> known) {
        return switch (node) {
            case Leaf leaf -> Objects.requireNonNull(known.get(leaf)).holds();
            case Group group ->
                group.holdsWith(group.children().stream()
                        .filter(child -> holds(child, known))
                        .count());
        };
    }
}
