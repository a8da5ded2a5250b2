package io.revisit.segment;

import static io.revisit.segment.Columns.column;
import static io.revisit.segment.SelectedVisits.days;
import static io.revisit.segment.SelectedVisits.paid;
import static io.revisit.segment.SelectedVisits.paidDays;
import static io.revisit.segment.SelectedVisits.startsAt;
import static io.revisit.segment.SelectedVisits.visitDay;

import io.revisit.segment.LeafValueCompiler.Type;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.DirectionVisited;
import io.revisit.segment.condition.DoctorVisited;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.NotSeenAfter;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.VisitMeasure;
import io.revisit.segment.condition.VisitSelection;
import io.revisit.segment.condition.VisitState;
import io.revisit.segment.condition.Visits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Conditions about visits as SQL over the patient {@code p} and its summary {@code s}; true or false, never NULL. */
final class VisitCompiler {

    private static final LocalDate BEFORE_ALL_DAYS = LocalDate.of(1000, 1, 1);

    private final DSLContext dsl;
    private final ClinicDay day;
    private final SelectedVisits visits;

    VisitCompiler(DSLContext dsl, ClinicDay day) {
        this.dsl = dsl;
        this.day = day;
        this.visits = new SelectedVisits(dsl, day);
    }

    /** The condition as one about visits; empty where it is about something else. */
    Optional<Visits> asVisits(Leaf leaf) {
        return switch (leaf) {
            case Visits visits -> Optional.of(visits);
            case DoctorVisited(Match match, List<Long> doctors)
            when match != Match.ALL || doctors.size() == 1 ->
                Optional.of(some(match != Match.NONE, VisitState.COMPLETED, doctors, List.of()));
            case DirectionVisited(Match match, List<Long> directions)
            when match != Match.ALL || directions.size() == 1 ->
                Optional.of(some(match != Match.NONE, VisitState.COMPLETED, List.of(), directions));
            case PlannedVisit(boolean exists) -> Optional.of(some(exists, VisitState.AHEAD, List.of(), List.of()));
            case PaidWithin paid -> Optional.of(lastMonths(paid));
            default -> Optional.empty();
        };
    }

    private static Visits some(boolean yes, VisitState state, List<Long> doctors, List<Long> directions) {
        return new Visits(
                new VisitSelection(state, doctors, directions, List.of(), null, null, null),
                new VisitMeasure.Days(
                        yes ? NumberTest.of(NumberOperator.AT_LEAST, 1) : NumberTest.of(NumberOperator.EQUAL, 0)));
    }

    /**
     * A count and a sum are compared as values, since they are asked of no visits too: MySQL takes an EXISTS whose HAVING holds of
     * an empty set for false. What no visits can fulfil stands in HAVING, so that it is never NULL.
     */
    Condition compile(Visits leaf, Who who) {
        var selected = selected(leaf.which(), "v", who);
        return switch (leaf.measure()) {
            case VisitMeasure.Days(NumberTest test) when test.asksForAny() -> DSL.exists(selected);
            case VisitMeasure.Days(NumberTest test) when isNone(test) -> DSL.notExists(selected);
            case VisitMeasure.Days(NumberTest test) -> Comparisons.wholeNumber(of(leaf.which(), days("v"), who), test);
            case VisitMeasure.Paid(NumberTest test) -> Comparisons.number(of(leaf.which(), paid("v"), who), test);
            case VisitMeasure.Average(NumberTest test) ->
                DSL.exists(selected.having(Comparisons.quotient(paid("v"), paidDays("v"), test)));
            case VisitMeasure.First(var test) -> DSL.exists(selected.having(day.day(DSL.min(visitDay("v")), test)));
            case VisitMeasure.Last(var test) -> DSL.exists(selected.having(day.day(DSL.max(visitDay("v")), test)));
        };
    }

    /** Whom the visits themselves tell of: the visits are gone through once instead of patient by patient. */
    Found found(Visits leaf) {
        Found some = Found.having(Columns.table("visit", "v"), Who.of("v"), visits.which(leaf.which(), "v"), false);
        return switch (leaf.measure()) {
            case VisitMeasure.Days(NumberTest test) when isNone(test) -> some.wanted(false);
            case VisitMeasure.Days(NumberTest test) -> RowCompiler.numbered(some, days("v"), test);
            case VisitMeasure.Paid(NumberTest test)
            when test.holdsOf(0) ->
                some.together(DSL.not(Comparisons.number(paid("v"), test))).wanted(false);
            case VisitMeasure.Paid(NumberTest test) -> some.together(Comparisons.number(paid("v"), test));
            case VisitMeasure.Average(NumberTest test) ->
                some.together(Comparisons.quotient(paid("v"), paidDays("v"), test));
            case VisitMeasure.First(var test) -> some.together(day.day(DSL.min(visitDay("v")), test));
            case VisitMeasure.Last(var test) -> some.together(day.day(DSL.max(visitDay("v")), test));
        };
    }

    /** Holds of every day. */
    static final DateTest ANY_DAY = new DateTest.After(BEFORE_ALL_DAYS);

    /** What the condition looks at. */
    LeafValueCompiler.Looked value(Visits leaf) {
        return switch (leaf.measure()) {
            case VisitMeasure.Days _ ->
                new LeafValueCompiler.Looked(Type.COUNT, of(leaf.which(), days("v"), Who.PATIENT));
            case VisitMeasure.Paid _ ->
                new LeafValueCompiler.Looked(Type.MONEY, of(leaf.which(), paid("v"), Who.PATIENT));
            case VisitMeasure.Average _ ->
                new LeafValueCompiler.Looked(
                        Type.MONEY,
                        of(leaf.which(), paid("v").div(DSL.nullif(paidDays("v"), BigDecimal.ZERO)), Who.PATIENT));
            case VisitMeasure.First _ ->
                new LeafValueCompiler.Looked(Type.DAY, of(leaf.which(), DSL.min(visitDay("v")), Who.PATIENT));
            case VisitMeasure.Last _ ->
                new LeafValueCompiler.Looked(Type.DAY, of(leaf.which(), DSL.max(visitDay("v")), Who.PATIENT));
        };
    }

    private <T> Field<T> of(VisitSelection which, Field<T> what, Who who) {
        return DSL.field(dsl.select(what)
                .from(SelectedVisits.visits("v", which))
                .where(Who.of("v").is(who))
                .and(visits.which(which, "v")));
    }

    private static boolean isNone(NumberTest test) {
        return test.value().signum() == 0
                && (test.operator() == NumberOperator.EQUAL || test.operator() == NumberOperator.AT_MOST);
    }

    Condition compile(NotSeenAfter leaf, Who who) {
        return DSL.exists(selected(leaf.seen(), "v", who).and(notFollowed(leaf)));
    }

    /** Each side's latest moment, found once; the one is not before the other. */
    Found found(NotSeenAfter leaf, Field<Long> business) {
        Table<?> seen = latest(leaf.seen(), "v", business).as("a");
        Table<?> missing = latest(leaf.missing(), "w", business).as("b");
        Field<LocalDateTime> later = column("b", "latest", LocalDateTime.class);
        return Found.having(
                seen.leftJoin(missing).on(Who.of("b").is(Who.of("a"))),
                Who.of("a"),
                later.isNull().or(later.le(column("a", "latest", LocalDateTime.class))),
                false);
    }

    private Table<?> latest(VisitSelection which, String alias, Field<Long> business) {
        Who who = Who.of(alias);
        return DSL.table(
                "({0})",
                dsl.select(
                                who.business().as("business_id"),
                                who.patient().as("patient_id"),
                                DSL.max(startsAt(alias)).as("latest"))
                        .from(Columns.table("visit", alias))
                        .where(who.business().eq(business))
                        .and(visits.which(which, alias))
                        .groupBy(who.business(), who.patient()));
    }

    private Condition notFollowed(NotSeenAfter leaf) {
        return DSL.notExists(
                selected(leaf.missing(), "w", Who.of("v")).and(startsAt("w").gt(startsAt("v"))));
    }

    /** Net revenue from the day after today's date so many months ago up to today. */
    Visits lastMonths(PaidWithin leaf) {
        DateTest when =
                new DateTest.Between(day.today().minusMonths(leaf.months()).plusDays(1), day.today());
        return new Visits(
                new VisitSelection(VisitState.COMPLETED, List.of(), List.of(), List.of(), null, when, null),
                new VisitMeasure.Paid(leaf.test()));
    }

    private SelectConditionStep<?> selected(VisitSelection which, String alias, Who who) {
        return dsl.selectOne()
                .from(SelectedVisits.visits(alias, which))
                .where(Who.of(alias).is(who))
                .and(visits.which(which, alias));
    }
}
