package io.revisit.segment;

import io.revisit.segment.condition.Condition;
import io.revisit.segment.condition.Group;
import io.revisit.segment.condition.GroupMode;
import io.revisit.segment.condition.InSegment;
import io.revisit.segment.condition.Leaf;
import io.revisit.shared.data.TenantSql;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * How many of the whole base conditions mean, as SQL that reads no more than they ask for: the table that they are about
 * is counted, and the few who were merged away or erased, whom an index of {@code patient} holds together, are looked at one by one
 * and taken off.
 */
@Component
class CountCompiler {

    private static final String LEADING = "x";

    private final TenantSql sql;
    private final SegmentCompiler compiler;

    CountCompiler(TenantSql sql, SegmentCompiler compiler) {
        this.sql = sql;
        this.compiler = compiler;
    }

    /** The number of patients for whom the condition holds on this day, as a column. */
    Field<Long> count(Condition node, ClinicDay day) {
        List<Part> parts = Part.of(node);
        Field<Long> everybody = DSL.field(everybody(parts, day));
        return parts.stream().anyMatch(part -> isOfStaying(part, day))
                ? everybody
                : everybody.minus(DSL.field(gone(parts, day)));
    }

    /** Whether it holds of nobody who is gone. */
    private boolean isOfStaying(Part part, ClinicDay day) {
        return switch (part.node()) {
            case Leaf _ ->
                found(part, day)
                        .filter(found -> found.ofStaying() && found.wanted())
                        .isPresent();
            case Group group
            when part.holds() && asksForAny(group) ->
                group.children().stream().allMatch(child -> isOfStaying(new Part(child, true), day));
            case Group _ -> false;
        };
    }

    private static boolean asksForAny(Group group) {
        return !group.children().isEmpty() && (group.mode() == GroupMode.ANY || group.mode() == GroupMode.AT_LEAST);
    }

    /** Where more than a row is looked up, it is asked as a value: otherwise a server may begin with all rows that a condition is about. */
    private Select<Record1<Long>> gone(List<Part> parts, ClinicDay day) {
        org.jooq.Condition one = Part.all(parts, compiler.leafCompiler(day, Who.PATIENT));
        boolean lookedUp = parts.stream().allMatch(part -> isLookedUp(part, day));
        return patients(
                        fromPatients(one),
                        lookedUp ? one : SegmentCompiler.oneOrNone(one).eq(DSL.inline(1)))
                .and(Columns.P_GONE.eq(DSL.inline(true)));
    }

    private boolean isLookedUp(Part part, ClinicDay day) {
        return part.node() instanceof Leaf leaf
                && !(leaf instanceof InSegment)
                && compiler.leafCompiler(day, Who.PATIENT)
                        .found(leaf)
                        .map(Found::isOneRow)
                        .orElse(true);
    }

    private Select<Record1<Long>> everybody(List<Part> parts, ClinicDay day) {
        Optional<Found> only = parts.size() == 1 ? found(parts.getFirst(), day) : Optional.empty();
        if (only.isPresent() && !only.get().wanted()) {
            return sql.dsl()
                    .select(DSL.field(summaries())
                            .minus(DSL.field(leading(only.get().wanted(true)))));
        }
        Optional<Select<Record1<Long>>> someOf = parts.size() == 1 ? someOf(parts.getFirst(), day) : Optional.empty();
        if (someOf.isPresent()) {
            return someOf.get();
        }
        Joins joins = new Joins(sql, compiler, Who.PATIENT);
        org.jooq.Condition all = Part.all(parts, joins.leaves(day));
        String text = sql.dsl().render(all);
        if (Who.readsPatient(text)) {
            return patients(joins.to(fromPatients(all)), all);
        }
        Optional<Part> leader = Who.readsSummary(text) ? Optional.empty() : leader(parts, day);
        if (leader.isEmpty()) {
            Joins ofSummary = new Joins(sql, compiler, Who.SUMMARY);
            org.jooq.Condition asked = Part.all(parts, ofSummary.leaves(day));
            return ofSummary
                    .to(numbers().from(Columns.SUMMARY))
                    .where(Columns.S_BUSINESS.eq(sql.business()))
                    .and(asked);
        }
        Joins ofLeader = new Joins(sql, compiler, Who.of(LEADING));
        List<Part> others =
                parts.stream().filter(Predicate.not(leader.get()::equals)).toList();
        org.jooq.Condition asked = Part.all(others, ofLeader.leaves(day));
        return ofLeader.to(leading(found(leader.get(), day).orElseThrow())).where(asked);
    }

    /** A group of which some have to hold: the patients of each are put together instead of asking each patient everything. */
    private Optional<Select<Record1<Long>>> someOf(Part part, ClinicDay day) {
        if (!(part.node() instanceof Group group)
                || !part.holds()
                || group.children().isEmpty()) {
            return Optional.empty();
        }
        boolean any = group.mode() == GroupMode.ANY;
        List<Select<Record1<Long>>> named = group.children().stream()
                .flatMap(child -> named(child, day).stream())
                .toList();
        if (!any && group.mode() != GroupMode.AT_LEAST
                || named.size() < group.children().size()) {
            return Optional.empty();
        }
        Select<Record1<Long>> together =
                named.stream().reduce(any ? Select::union : Select::unionAll).orElseThrow();
        Field<Long> patient = Who.of(LEADING).patient();
        return Optional.of(
                any
                        ? counted(together)
                        : counted(sql.dsl()
                                .select(patient)
                                .from(DSL.table("({0})", together).as(LEADING))
                                .groupBy(patient)
                                .having(DSL.count().ge(Objects.requireNonNull(group.least())))));
    }

    private Select<Record1<Long>> counted(Select<Record1<Long>> rows) {
        return sql.dsl()
                .select(DSL.count().cast(Long.class))
                .from(DSL.table("({0})", rows).as(LEADING));
    }

    /** The ids of the patients of a leaf, each once; empty where only a look at everybody would tell. */
    private Optional<Select<Record1<Long>>> named(Condition node, ClinicDay day) {
        if (!(node instanceof Leaf leaf) || LeafCompiler.each(leaf).size() > 1) {
            return Optional.empty();
        }
        Optional<Found> found = compiler.leafCompiler(day, Who.PATIENT).found(leaf);
        if (found.isPresent()) {
            return found.filter(Found::wanted)
                    .filter(rows -> !rows.readsSummary(sql.dsl()))
                    .map(rows -> rows.patients(sql.dsl(), sql.business()));
        }
        org.jooq.Condition asked = compiler.leafCompiler(day, Who.SUMMARY).wanted(leaf);
        String text = sql.dsl().render(asked);
        return Who.readsPatient(text) || !Who.readsSummary(text)
                ? Optional.empty()
                : Optional.of(sql.dsl()
                        .select(Columns.S_PATIENT.as("patient_id"))
                        .from(Columns.SUMMARY)
                        .where(Columns.S_BUSINESS.eq(sql.business()))
                        .and(asked));
    }

    /** Of conditions that name patients the one whose rows are the fewest to read. */
    private Optional<Part> leader(List<Part> parts, ClinicDay day) {
        return parts.stream()
                .filter(part -> found(part, day).filter(Found::wanted).isPresent())
                .min(Comparator.comparing(part -> found(part, day)
                        .map(found -> (found.by().isEmpty() ? 0 : 2) + (found.once() ? 0 : 1))
                        .orElseThrow()));
    }

    /** What names the patients by itself; empty for groups and where the patient's own columns are asked. */
    private Optional<Found> found(Part part, ClinicDay day) {
        return part.node() instanceof Leaf leaf
                ? compiler.leafCompiler(day, Who.PATIENT)
                        .found(leaf)
                        .filter(found -> !found.readsSummary(sql.dsl()))
                        .map(found -> found.wanted(found.wanted() == part.holds()))
                : Optional.empty();
    }

    private SelectJoinStep<Record1<Long>> leading(Found found) {
        Field<Long> patient = Who.of(LEADING).patient();
        return sql.dsl()
                .select((found.once() ? DSL.count() : DSL.countDistinct(patient)).cast(Long.class))
                .from(found.everybody(sql.dsl(), sql.business(), LEADING));
    }

    private SelectConditionStep<Record1<Long>> summaries() {
        return numbers().from(Columns.SUMMARY).where(Columns.S_BUSINESS.eq(sql.business()));
    }

    private SelectJoinStep<Record1<Long>> fromPatients(org.jooq.Condition asked) {
        SelectJoinStep<Record1<Long>> from = numbers().from(Columns.PATIENT);
        return Who.readsSummary(sql.dsl().render(asked))
                ? from.join(Columns.SUMMARY).on(Who.SUMMARY.is(Who.PATIENT))
                : from;
    }

    private SelectConditionStep<Record1<Long>> patients(SelectJoinStep<Record1<Long>> from, org.jooq.Condition asked) {
        return from.where(Columns.P_BUSINESS.eq(sql.business())).and(asked);
    }

    private SelectSelectStep<Record1<Long>> numbers() {
        return sql.dsl().select(DSL.count().cast(Long.class));
    }
}
