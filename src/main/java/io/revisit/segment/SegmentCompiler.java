package io.revisit.segment;

import io.revisit.rfm.RfmExpressions;
import io.revisit.rfm.RfmScales;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.Leaf;
import io.revisit.shared.data.TenantSql;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The one place where a tree of conditions becomes SQL. Every statement is bound to the current business and leaves out
 * patients who were merged away or erased.
 */
@Component
class SegmentCompiler {

    private final TenantSql sql;
    private final SegmentTrees trees;
    private final RfmScales scales;

    SegmentCompiler(TenantSql sql, SegmentTrees trees, RfmScales scales) {
        this.sql = sql;
        this.trees = trees;
        this.scales = scales;
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

    /** What a leaf is in SQL over {@code patient p} and {@code patient_summary s}, on this day. */
    Function<Leaf, Condition> leaves(ClinicDay day) {
        return leafCompiler(day, Who.PATIENT)::compile;
    }

    /** What a leaf looks at, in SQL, on this day. */
    LeafValueCompiler values(ClinicDay day) {
        return new LeafValueCompiler(sql.dsl(), day, scores(day));
    }

    /** Leaves of a statement that names the patient so and asks of some patients. */
    LeafCompiler leafCompiler(ClinicDay day, Who who) {
        return leafCompiler(day, who, _ -> Optional.empty(), Set.of());
    }

    /**
     * Leaves of a statement that names the patient so and asks of the whole base.
     *
     * @param joined takes rows to be joined to the statement once for all patients, and gives the condition that the patient in hand is
     *     among them
     */
    LeafCompiler wholeCompiler(ClinicDay day, Who who, Function<Found, Condition> joined) {
        Function<Found, Optional<Condition>> whole = found -> {
            if (found.readsSummary(sql.dsl())) {
                return Optional.empty();
            }
            return Optional.of(found.isOneRow() ? found.among(sql.dsl(), sql.business(), who) : joined.apply(found));
        };
        return leafCompiler(day, who, whole, Set.of());
    }

    private LeafCompiler leafCompiler(
            ClinicDay day, Who who, Function<Found, Optional<Condition>> whole, Set<Long> within) {
        return new LeafCompiler(
                sql.dsl(),
                sql.business(),
                day,
                who,
                whole,
                segment -> inSegment(segment, day, who, whole, within),
                scores(day));
    }

    /** The clinic's scale is read when a condition asks for it. */
    private Supplier<RfmExpressions> scores(ClinicDay day) {
        return SingletonSupplier.of(() -> new RfmExpressions(
                scales.current(),
                day.today(),
                new RfmExpressions.Known(Columns.S_LAST, Columns.S_MAIN_DIRECTION, Columns.S_VISITS, Columns.S_NET)));
    }

    /** Saving refuses circles; one that came about all the same must not be followed for ever. */
    private Condition inSegment(
            long segment, ClinicDay day, Who who, Function<Found, Optional<Condition>> whole, Set<Long> within) {
        Set<Long> path = new HashSet<>(within);
        if (!path.add(segment)) {
            throw new IllegalStateException("Segment " + segment + " contains itself");
        }
        if (trees.isSnapshot(segment)) {
            Found stored = stored(segment);
            return whole.apply(stored).orElseGet(() -> stored.holds(sql.dsl(), who));
        }
        return condition(trees.root(segment), leafCompiler(day, who, whole, path)::compile);
    }

    /** A list that was stored. */
    private static Found stored(long snapshot) {
        return Found.having(
                Columns.table("segment_member", "n"),
                Who.of("n"),
                Columns.column("n", "segment_id", Long.class).eq(DSL.inline(snapshot)),
                true);
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
                    case NONE -> DSL.and(parts.stream().map(DSL::not).toList());
                    case AT_LEAST -> held(parts).ge(Objects.requireNonNull(group.least()));
                };
            }
        };
    }

    /** How many of the conditions hold. */
    private static Field<Integer> held(List<Condition> parts) {
        return parts.stream().map(SegmentCompiler::oneOrNone).reduce(DSL.inline(0), Field::add);
    }

    /** A condition as a number. */
    static Field<Integer> oneOrNone(Condition condition) {
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
