package io.revisit.segment;

import io.revisit.segment.Claim.Values;
import io.revisit.segment.condition.Added;
import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.AttributeFilled;
import io.revisit.segment.condition.AttributeText;
import io.revisit.segment.condition.AverageBill;
import io.revisit.segment.condition.BirthdayIn;
import io.revisit.segment.condition.BranchIs;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Consent;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.FieldTest;
import io.revisit.segment.condition.FirstVisit;
import io.revisit.segment.condition.HasEmail;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.HasTagOfKind;
import io.revisit.segment.condition.InFamily;
import io.revisit.segment.condition.InSegment;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.MainDirectionIs;
import io.revisit.segment.condition.MainDoctorIs;
import io.revisit.segment.condition.Messaged;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.RandomShare;
import io.revisit.segment.condition.Recall;
import io.revisit.segment.condition.Referrals;
import io.revisit.segment.condition.SexIs;
import io.revisit.segment.condition.SourceIs;
import io.revisit.segment.condition.VisitCount;
import io.revisit.segment.condition.VisitMeasure;
import io.revisit.segment.condition.Visits;
import io.revisit.segment.condition.WasReferred;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a condition claims about a patient. */
final class LeafClaims {

    private final ClinicDay day;

    LeafClaims(ClinicDay day) {
        this.day = day;
    }

    /**
     * A claim that holds of exactly those of whom the condition holds. A condition that is not taken apart is claimed as a whole,
     * so it contradicts nothing but its own opposite.
     */
    Claim exactly(Leaf leaf) {
        return switch (leaf) {
            case VisitCount(NumberTest test) -> count("visits", test);
            case FirstVisit(DateTest test) -> day("first visit", test);
            case LastVisit(DateTest test) -> day("last visit", test);
            case Visits(var which, VisitMeasure measure) -> measured(List.of("visits", which), measure);
            case Recall(List<Long> directions, DateTest test) when directions.isEmpty() -> day("recall", test);
            case Added(DateTest test) -> day("added", test);
            case PaidTotal(NumberTest test) -> number("paid", test);
            case PaidWithin(int months, NumberTest test) -> number(List.of("paid", months), test);
            case AverageBill(NumberTest test) -> number("average bill", test);
            case Age(NumberTest test) -> number("age", test);
            case Referrals(boolean came, NumberTest test) -> count(List.of("referrals", came), test);
            case Digitized(boolean yes, DateTest when) when yes && when != null -> day("digitized", when);
            case Digitized(boolean yes, DateTest _) ->
                new Claim("digitized", Values.DAY, value -> yes != value.equals(Claim.MISSING), List.of(day.today()));
            case BirthdayIn(List<Integer> months) ->
                new Claim("birth month", Values.MONTH, months::contains, List.of());
            case RandomShare(String draw, int from, int upTo) ->
                new Claim(
                        List.of("share", draw),
                        Values.PERCENT,
                        value -> (Integer) value >= from && (Integer) value < upTo,
                        List.of());
            case SexIs c -> thing("sex", c.choice(), List.of(c.sex()));
            case SourceIs c ->
                thing(
                        "source",
                        c.choice(),
                        c.sources().stream().map(String::stripTrailing).toList());
            case BranchIs c -> thing("branch", c.choice(), c.branches());
            case MainDoctorIs c -> thing("main doctor", c.choice(), c.doctors());
            case MainDirectionIs c -> thing("main direction", c.choice(), c.directions());
            case PlannedVisit c -> flag(new PlannedVisit(true), c.exists());
            case HasPhone c -> flag(new HasPhone(true), c.yes());
            case HasEmail c -> flag(new HasEmail(true), c.yes());
            case Consent c -> flag(new Consent(c.channel(), c.purpose(), true), c.given());
            case HasTagOfKind c -> flag(new HasTagOfKind(c.tagKind(), true), c.yes());
            case WasReferred c -> flag(new WasReferred(true), c.yes());
            case InFamily c -> flag(new InFamily(true), c.yes());
            case InSegment c -> flag(new InSegment(true, c.segment()), c.yes());
            case Messaged c -> flag(new Messaged(true, c.event(), c.channel(), c.when()), c.yes());
            case AttributeFilled c -> flag(new AttributeFilled(c.attribute(), true), c.yes());
            case CustomFieldIs(long field, FieldTest test) -> field(leaf, field, test);
            default -> flag(leaf, true);
        };
    }

    /** What else holds of those of whom the condition holds. */
    List<Claim> implied(Leaf leaf) {
        return switch (leaf) {
            case FirstVisit _, LastVisit _ -> List.of(count("visits", NumberTest.of(NumberOperator.AT_LEAST, 1)));
            case AttributeText text -> List.of(flag(new AttributeFilled(text.attribute(), true), true));
            case CustomFieldIs(long field, FieldTest test)
            when FieldCompiler.wantsValue(test) -> List.of(flag(filled(field), true));
            default -> List.of();
        };
    }

    private Claim measured(Object subject, VisitMeasure measure) {
        return switch (measure) {
            case VisitMeasure.Days(NumberTest test) -> count(List.of(subject, "days"), test);
            case VisitMeasure.Paid(NumberTest test) -> number(List.of(subject, "paid"), test);
            case VisitMeasure.Average(NumberTest test) -> number(List.of(subject, "average"), test);
            case VisitMeasure.First(DateTest test) -> day(List.of(subject, "first"), test);
            case VisitMeasure.Last(DateTest test) -> day(List.of(subject, "last"), test);
        };
    }

    private Claim field(Leaf leaf, long field, FieldTest test) {
        return switch (test) {
            case FieldTest.Number(NumberTest asked) -> number(List.of("number", field), asked);
            case FieldTest.Day(DateTest asked) -> day(List.of("day", field), asked);
            case FieldTest.OneOf(Choice choice, List<Long> options) -> thing(List.of("option", field), choice, options);
            case FieldTest.Filled(boolean yes) -> flag(filled(field), yes);
            case FieldTest.Text _ -> flag(leaf, true);
        };
    }

    private static Leaf filled(long field) {
        return new CustomFieldIs(field, new FieldTest.Filled(true));
    }

    private static Claim flag(Leaf subject, boolean yes) {
        return new Claim(subject, Values.FLAG, value -> value.equals(yes), List.of());
    }

    private static Claim thing(Object subject, Choice choice, List<?> things) {
        return new Claim(subject, Values.THING, value -> (choice == Choice.IS) == things.contains(value), things);
    }

    private static Claim count(Object subject, NumberTest test) {
        return new Claim(subject, Values.COUNT, value -> fulfils((BigDecimal) value, test), bounds(test));
    }

    private static Claim number(Object subject, NumberTest test) {
        return new Claim(
                subject,
                Values.NUMBER,
                value -> value instanceof BigDecimal number && fulfils(number, test),
                bounds(test));
    }

    private static List<BigDecimal> bounds(NumberTest test) {
        return test.upTo() == null ? List.of(test.value()) : List.of(test.value(), test.upTo());
    }

    private static boolean fulfils(BigDecimal number, NumberTest test) {
        int compared = number.compareTo(test.value());
        return switch (test.operator()) {
            case EQUAL -> compared == 0;
            case NOT_EQUAL -> compared != 0;
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
            case BETWEEN -> compared >= 0 && number.compareTo(test.upperBound()) <= 0;
        };
    }

    private Claim day(Object subject, DateTest test) {
        return new Claim(
                subject,
                Values.DAY,
                value -> value instanceof LocalDate asked && day.holds(asked, test),
                Stream.concat(day.bounds(test), Stream.of(day.today())).toList());
    }
}
