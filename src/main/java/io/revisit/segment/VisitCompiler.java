package io.revisit.segment;

import static io.revisit.segment.Columns.column;

import io.revisit.patient.customfield.CustomKey;
import io.revisit.segment.LeafValueCompiler.Type;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.NotSeenAfter;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PatientEvent;
import io.revisit.segment.condition.Recall;
import io.revisit.segment.condition.VisitMeasure;
import io.revisit.segment.condition.VisitSelection;
import io.revisit.segment.condition.VisitState;
import io.revisit.segment.condition.Visits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Conditions about visits as SQL over the patient {@code p} and its summary {@code s}; true or false, never NULL. */
final class VisitCompiler {

    private static final LocalDate BEFORE_ALL_DAYS = LocalDate.of(1000, 1, 1);

    private final DSLContext dsl;
    private final ClinicDay day;

    VisitCompiler(DSLContext dsl, ClinicDay day) {
        this.dsl = dsl;
        this.day = day;
    }

    /**
     * A count and a sum are compared as values, since they are asked of no visits too: MySQL takes an EXISTS whose HAVING holds of
     * an empty set for false. What no visits can fulfil stands in HAVING, so that it is never NULL.
     */
    Condition compile(Visits leaf) {
        var selected = selected(leaf.which(), "v");
        return switch (leaf.measure()) {
            case VisitMeasure.Days(NumberTest test) when isAny(test) -> DSL.exists(selected);
            case VisitMeasure.Days(NumberTest test) when isNone(test) -> DSL.notExists(selected);
            case VisitMeasure.Days(NumberTest test) ->
                Comparisons.wholeNumber(
                        of(leaf.which(), DSL.countDistinct(visitDay("v")).cast(Long.class)), test);
            case VisitMeasure.Paid(NumberTest test) -> Comparisons.number(of(leaf.which(), paid("v")), test);
            case VisitMeasure.Average(NumberTest test) ->
                DSL.exists(selected.having(Comparisons.quotient(paid("v"), paidDays("v"), test)));
            case VisitMeasure.First(var test) -> DSL.exists(selected.having(day.day(DSL.min(visitDay("v")), test)));
            case VisitMeasure.Last(var test) -> DSL.exists(selected.having(day.day(DSL.max(visitDay("v")), test)));
        };
    }

    /** Holds of every day. */
    static final DateTest ANY_DAY = new DateTest.After(BEFORE_ALL_DAYS);

    /** What the condition looks at. */
    LeafValueCompiler.Looked value(Visits leaf) {
        return switch (leaf.measure()) {
            case VisitMeasure.Days _ ->
                new LeafValueCompiler.Looked(Type.COUNT, of(leaf.which(), DSL.countDistinct(visitDay("v"))));
            case VisitMeasure.Paid _ -> new LeafValueCompiler.Looked(Type.MONEY, of(leaf.which(), paid("v")));
            case VisitMeasure.Average _ ->
                new LeafValueCompiler.Looked(
                        Type.MONEY, of(leaf.which(), paid("v").div(DSL.nullif(paidDays("v"), BigDecimal.ZERO))));
            case VisitMeasure.First _ ->
                new LeafValueCompiler.Looked(Type.DAY, of(leaf.which(), DSL.min(visitDay("v"))));
            case VisitMeasure.Last _ ->
                new LeafValueCompiler.Looked(Type.DAY, of(leaf.which(), DSL.max(visitDay("v"))));
        };
    }

    private <T> Field<T> of(VisitSelection which, Field<T> what) {
        return DSL.field(dsl.select(what)
                .from(visits("v", indexes(which)))
                .where(Columns.ofPatient("v"))
                .and(DSL.and(conditions(which, "v"))));
    }

    private static boolean isAny(NumberTest test) {
        return test.operator() == NumberOperator.AT_LEAST && test.value().compareTo(BigDecimal.ONE) == 0;
    }

    private static boolean isNone(NumberTest test) {
        return test.value().signum() == 0
                && (test.operator() == NumberOperator.EQUAL || test.operator() == NumberOperator.AT_MOST);
    }

    Condition compile(NotSeenAfter leaf) {
        return DSL.exists(selected(leaf.seen(), "v")
                .and(DSL.notExists(
                        selected(leaf.missing(), "w").and(startsAt("w").gt(startsAt("v"))))));
    }

    /** Net revenue from the day after today's date so many months ago up to today. */
    Visits lastMonths(PaidWithin leaf) {
        DateTest when =
                new DateTest.Between(day.today().minusMonths(leaf.months()).plusDays(1), day.today());
        return new Visits(
                new VisitSelection(VisitState.COMPLETED, List.of(), List.of(), List.of(), null, when, null),
                new VisitMeasure.Paid(leaf.test()));
    }

    private SelectConditionStep<?> selected(VisitSelection which, String alias) {
        return dsl.selectOne()
                .from(visits(alias, indexes(which)))
                .where(Columns.ofPatient(alias))
                .and(DSL.and(conditions(which, alias)));
    }

    private List<Condition> conditions(VisitSelection which, String alias) {
        List<Condition> all = new ArrayList<>();
        all.add(is(which.state(), alias));
        addOneOf(all, column(alias, "doctor_id", Long.class), which.doctors());
        addOneOf(all, column(alias, "direction_id", Long.class), which.directions());
        addOneOf(all, column(alias, "branch_id", Long.class), which.branches());
        if (which.service() != null) {
            all.add(Columns.folded(column(alias, "service", String.class)).contains(CustomKey.of(which.service())));
        }
        if (which.when() != null) {
            all.add(day.day(visitDay(alias), which.when()));
        }
        if (which.after() != null) {
            all.add(after(which.after(), alias));
        }
        return all;
    }

    private static void addOneOf(List<Condition> all, Field<Long> field, List<Long> ids) {
        if (!ids.isEmpty()) {
            all.add(field.in(ids));
        }
    }

    private Condition is(VisitState state, String alias) {
        Field<String> status = column(alias, "status", String.class);
        Field<Boolean> reversed = column(alias, "reversed", Boolean.class);
        return switch (state) {
            case COMPLETED -> status.eq("COMPLETED").and(reversed.isFalse());
            case REFUNDED -> status.eq("COMPLETED").and(reversed.isTrue());
            case AHEAD -> status.eq("PLANNED").and(visitDay(alias).ge(day.today()));
            case CANCELLED, NO_SHOW -> status.eq(state.name());
        };
    }

    private Condition after(PatientEvent event, String alias) {
        return switch (event) {
            case FIRST_VISIT -> visitDay(alias).gt(Columns.S_FIRST);
            case DIGITIZATION ->
                visitDay(alias)
                        .gt(DSL.field(dsl.select(column("d", "digitized_on", LocalDate.class))
                                .from(Columns.table("digitization", "d"))
                                .where(Columns.ofPatient("d"))));
            case LAST_MESSAGE ->
                startsAt(alias)
                        .gt(DSL.field(dsl.select(DSL.max(column("m", "sent_at", LocalDateTime.class)))
                                .from(Columns.table("message", "m"))
                                .where(Columns.ofPatient("m"))));
        };
    }

    /** The day by a direction is computed as for the patient's card: see {@code RecallSql}. */
    Condition compile(Recall leaf) {
        if (leaf.directions().isEmpty()) {
            return Comparisons.day(Columns.S_RECALL, leaf.when(), day);
        }
        Field<Integer> months = column("r", "recall_months", Integer.class);
        Condition completed = is(VisitState.COMPLETED, "v");
        Condition planned = column("v", "status", String.class).eq("PLANNED");
        Field<LocalDate> due = DSL.greatest(
                DSL.field("DATE_ADD({0}, INTERVAL {1} MONTH)", LocalDate.class, latest(completed), months),
                latest(planned));
        return DSL.exists(dsl.selectOne()
                .from(visits("v", Stream.of()))
                .join(Columns.table("direction", "r"))
                .on(column("r", "business_id", Long.class).eq(column("v", "business_id", Long.class)))
                .and(column("r", "id", Long.class).eq(column("v", "direction_id", Long.class)))
                .where(Columns.ofPatient("v"))
                .and(column("r", "id", Long.class).in(leaf.directions()))
                .and(column("r", "active", Boolean.class).isTrue())
                .and(months.gt(0))
                .groupBy(column("v", "direction_id", Long.class), months)
                .having(SegmentCompiler.countOf(completed).gt(0L).and(day.day(due, leaf.when()))));
    }

    private static Field<LocalDate> latest(Condition which) {
        return DSL.max(DSL.when(which, visitDay("v")).otherwise(DSL.inline(BEFORE_ALL_DAYS)));
    }

    private static Field<LocalDate> visitDay(String alias) {
        return column(alias, "visit_day", LocalDate.class);
    }

    private static Field<LocalDateTime> startsAt(String alias) {
        return column(alias, "starts_at", LocalDateTime.class);
    }

    private static Field<BigDecimal> paid(String alias) {
        return DSL.coalesce(DSL.sum(column(alias, "net", BigDecimal.class)), DSL.inline(BigDecimal.ZERO));
    }

    private static Field<BigDecimal> paidDays(String alias) {
        Condition charged = column(alias, "gross", BigDecimal.class).gt(BigDecimal.ZERO);
        return DSL.countDistinct(DSL.when(charged, visitDay(alias))).cast(BigDecimal.class);
    }

    private static Stream<String> indexes(VisitSelection which) {
        return Stream.concat(
                which.doctors().isEmpty() ? Stream.of() : Stream.of("visit_doctor"),
                which.directions().isEmpty() ? Stream.of() : Stream.of("visit_direction"));
    }

    /**
     * The visits, looked up by the patient or by one more index. The server is told so: while it still knows the table as it
     * was before a large import, it reads all visits of the business for every patient.
     */
    private static Table<Record> visits(String alias, Stream<String> more) {
        return Columns.table("visit", alias)
                .useIndex(Stream.concat(Stream.of("visit_patient"), more).toArray(String[]::new));
    }
}
