package io.revisit.segment;

import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.Leaf;
import io.revisit.shared.data.TenantSql;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The one place where a tree of conditions becomes SQL. Every statement is bound to the current business and leaves out
 * patients who were merged away or erased.
 */
@Component
class SegmentCompiler {

    private final TenantSql sql;
    private final SegmentTrees trees;

    SegmentCompiler(TenantSql sql, SegmentTrees trees) {
        this.sql = sql;
        this.trees = trees;
    }

    /** Something of those for whom the tree holds: {@code SELECT … FROM patient p JOIN patient_summary s … WHERE …}. */
    <R extends Record> SelectConditionStep<R> members(
            Group root, ClinicDay day, Function<DSLContext, SelectSelectStep<R>> what) {
        return base(what).and(condition(root, leaves(day)));
    }

    /** Something of the whole base. */
    <R extends Record> SelectConditionStep<R> base(Function<DSLContext, SelectSelectStep<R>> what) {
        return what.apply(sql.dsl())
                .from(Columns.PATIENT)
                .join(Columns.SUMMARY)
                .on(Columns.S_BUSINESS.eq(Columns.P_BUSINESS), Columns.S_PATIENT.eq(Columns.P_ID))
                .where(Columns.P_BUSINESS.eq(sql.business()))
                .and(Columns.P_MERGED_INTO.isNull())
                .and(Columns.P_ERASED_AT.isNull());
    }

    /** What a leaf is in SQL, on this day. */
    Function<Leaf, Condition> leaves(ClinicDay day) {
        return leaves(day, Set.of());
    }

    /** What a leaf looks at, in SQL, on this day. */
    LeafValueCompiler values(ClinicDay day) {
        return new LeafValueCompiler(sql.dsl(), day);
    }

    private Function<Leaf, Condition> leaves(ClinicDay day, Set<Long> within) {
        return new LeafCompiler(sql.dsl(), day, segment -> inSegment(segment, day, within))::compile;
    }

    /** Saving refuses circles; one that came about all the same must not be followed for ever. */
    private Condition inSegment(long segment, ClinicDay day, Set<Long> within) {
        Set<Long> path = new HashSet<>(within);
        if (!path.add(segment)) {
            throw new IllegalStateException("Segment " + segment + " contains itself");
        }
        return condition(trees.root(segment), leaves(day, path));
    }

    /**
     * The tree as one condition.
     *
     * @param leaves what stands for each leaf; it must be true or false, never NULL
     */
    static Condition condition(io.revisit.segment.condition.Condition node, Function<Leaf, Condition> leaves) {
        return switch (node) {
            case Leaf leaf -> leaves.apply(leaf);
            case Group group when group.children().isEmpty() -> DSL.trueCondition();
            case Group group -> {
                List<Condition> parts = group.children().stream()
                        .map(child -> condition(child, leaves))
                        .toList();
                yield switch (group.mode()) {
                    case ALL -> DSL.and(parts);
                    case ANY -> DSL.or(parts);
                    case NONE -> DSL.not(DSL.or(parts));
                    case AT_LEAST -> held(parts).ge(Objects.requireNonNull(group.least()));
                };
            }
        };
    }

    /** How many of the conditions hold. */
    private static Field<Integer> held(List<Condition> parts) {
        return parts.stream().map(SegmentCompiler::oneOrNone).reduce(DSL.inline(0), Field::add);
    }

    private static Field<Integer> oneOrNone(Condition condition) {
        return DSL.when(condition, DSL.inline(1)).otherwise(DSL.inline(0));
    }

    /** How many rows fulfil the condition, as a column; 0 where there are no rows. */
    static Field<Long> countOf(Condition condition) {
        return DSL.coalesce(DSL.sum(oneOrNone(condition)), DSL.inline(0)).cast(Long.class);
    }

    /** A condition as a column of 1 and 0. */
    static SelectField<Integer> flag(Condition condition, String name) {
        return oneOrNone(condition).as(name);
    }
}
