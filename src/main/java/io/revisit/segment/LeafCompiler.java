package io.revisit.segment;

import static io.revisit.segment.Columns.column;

import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.AverageBill;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.BranchIs;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Consent;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.DirectionVisited;
import io.revisit.segment.condition.DoctorVisited;
import io.revisit.segment.condition.FieldTest;
import io.revisit.segment.condition.FirstVisit;
import io.revisit.segment.condition.HasEmail;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.SexIs;
import io.revisit.segment.condition.SourceIs;
import io.revisit.segment.condition.VisitCount;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** One condition as SQL over the patient {@code p} and its summary {@code s}; true or false, never NULL. */
final class LeafCompiler {

    private final DSLContext dsl;
    private final LocalDate today;

    LeafCompiler(DSLContext dsl, LocalDate today) {
        this.dsl = dsl;
        this.today = today;
    }

    Condition compile(Leaf leaf) {
        return switch (leaf) {
            case DoctorVisited(Match match, List<Long> doctors) -> matched(match, doctors, this::visitedDoctor);
            case DirectionVisited(Match match, List<Long> directions) ->
                matched(match, directions, this::visitedDirection);
            case HasTag(Match match, List<Long> tags) -> matched(match, tags, this::tagged);
            case VisitCount c -> Comparisons.wholeNumber(Columns.S_VISITS, c.test());
            case FirstVisit c -> Comparisons.day(Columns.S_FIRST, c.test(), today);
            case LastVisit c -> Comparisons.day(Columns.S_LAST, c.test(), today);
            case PlannedVisit c -> yesOrNo(c.exists(), planned());
            case PaidTotal c -> Comparisons.number(Columns.S_NET, c.test());
            case PaidWithin(int months, NumberTest test) ->
                Comparisons.number(paidSince(today.minusMonths(months)), test);
            case AverageBill c -> Comparisons.quotient(Columns.S_NET, Columns.S_PAID_VISITS, c.test());
            case Digitized c -> yesOrNo(c.yes(), digitized(c));
            case BirthdayWithin c -> Birthdays.within(Columns.P_BIRTH_DAY, today, c.days());
            case Age c -> Comparisons.years(Columns.P_BIRTH_DATE, c.test(), today);
            case SexIs c -> chosen(c.choice(), Columns.P_SEX, List.of(c.sex().name()));
            case SourceIs c -> chosen(c.choice(), Columns.P_SOURCE, c.sources());
            case BranchIs c -> chosen(c.choice(), Columns.P_BRANCH, c.branches());
            case HasPhone c -> yesOrNo(c.yes(), Columns.P_PHONE.isNotNull());
            case HasEmail c -> yesOrNo(c.yes(), Columns.P_EMAIL.isNotNull());
            case Consent c -> yesOrNo(c.given(), consented(c));
            case CustomFieldIs(long field, FieldTest test) ->
                yesOrNo(
                        FieldCompiler.wantsValue(test),
                        rowExists(
                                table("custom_value", FieldCompiler.VALUE),
                                FieldCompiler.VALUE,
                                FieldCompiler.which(field, test, today)));
        };
    }

    private static Condition yesOrNo(boolean yes, Condition condition) {
        return yes ? condition : DSL.not(condition);
    }

    private static <T> Condition chosen(Choice choice, Field<T> field, List<T> values) {
        return yesOrNo(choice == Choice.IS, field.isNotNull().and(field.in(values)));
    }

    private static Condition matched(Match match, List<Long> ids, Function<List<Long>, Condition> anyOf) {
        return switch (match) {
            case ANY -> anyOf.apply(ids);
            case NONE -> DSL.not(anyOf.apply(ids));
            case ALL -> DSL.and(ids.stream().map(id -> anyOf.apply(List.of(id))).toList());
        };
    }

    private Condition visitedDoctor(List<Long> doctors) {
        return visited("visit_doctor", column("v", "doctor_id", Long.class).in(doctors));
    }

    private Condition visitedDirection(List<Long> directions) {
        return visited(
                "visit_direction", column("v", "direction_id", Long.class).in(directions));
    }

    private Condition visited(String index, Condition which) {
        return rowExists(
                visits(index),
                "v",
                which.and(column("v", "status", String.class).eq(VisitStatus.COMPLETED.name()))
                        .and(column("v", "reversed", Boolean.class).isFalse()));
    }

    private Condition planned() {
        return rowExists(
                visits(),
                "v",
                column("v", "status", String.class)
                        .eq(VisitStatus.PLANNED.name())
                        .and(column("v", "visit_day", LocalDate.class).ge(today)));
    }

    /** What was paid for completed visits after that day up to today; 0 for none. */
    private Field<BigDecimal> paidSince(LocalDate day) {
        return DSL.coalesce(
                DSL.field(dsl.select(DSL.sum(column("v", "net", BigDecimal.class)))
                        .from(visits())
                        .where(column("v", "business_id", Long.class).eq(Columns.P_BUSINESS))
                        .and(column("v", "patient_id", Long.class).eq(Columns.P_ID))
                        .and(column("v", "status", String.class).eq(VisitStatus.COMPLETED.name()))
                        .and(column("v", "reversed", Boolean.class).isFalse())
                        .and(column("v", "visit_day", LocalDate.class).gt(day))
                        .and(column("v", "visit_day", LocalDate.class).le(today))),
                DSL.inline(BigDecimal.ZERO));
    }

    private Condition tagged(List<Long> tags) {
        return rowExists(
                table("patient_tag", "t"),
                "t",
                column("t", "tag_id", Long.class).in(tags));
    }

    private Condition digitized(Digitized condition) {
        Condition when = condition.when() == null
                ? DSL.noCondition()
                : Comparisons.day(column("d", "digitized_on", LocalDate.class), condition.when(), today);
        return rowExists(table("digitization", "d"), "d", when);
    }

    private Condition consented(Consent condition) {
        return rowExists(
                table("consent", "c"),
                "c",
                column("c", "channel", String.class)
                        .eq(condition.channel().name())
                        .and(column("c", "purpose", String.class)
                                .eq(condition.purpose().name()))
                        .and(column("c", "given", Boolean.class).isTrue()));
    }

    /**
     * The visits, looked up by the patient or by one more index. The server is told so: while it still knows the table as it
     * was before a large import, it reads all visits of the business for every patient.
     */
    private static Table<Record> visits(String... more) {
        String[] indexes =
                Stream.concat(Stream.of("visit_patient"), Stream.of(more)).toArray(String[]::new);
        return table("visit", "v").useIndex(indexes);
    }

    private static Table<Record> table(String name, String alias) {
        return DSL.table(DSL.name(name)).as(alias);
    }

    /** There is a row of the patient in the table. */
    private Condition rowExists(Table<Record> table, String alias, Condition which) {
        return DSL.exists(dsl.selectOne()
                .from(table)
                .where(column(alias, "business_id", Long.class).eq(Columns.P_BUSINESS))
                .and(column(alias, "patient_id", Long.class).eq(Columns.P_ID))
                .and(which));
    }
}
