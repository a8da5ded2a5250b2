package io.revisit.segment;

import io.revisit.patient.customfield.CustomKey;
import io.revisit.rfm.RfmExpressions;
import io.revisit.segment.condition.Added;
import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.AttributeFilled;
import io.revisit.segment.condition.AttributeText;
import io.revisit.segment.condition.AverageBill;
import io.revisit.segment.condition.BirthdayIn;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.BranchIs;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Consent;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.DirectionVisited;
import io.revisit.segment.condition.DoctorVisited;
import io.revisit.segment.condition.FirstVisit;
import io.revisit.segment.condition.HasEmail;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.HasTagOfKind;
import io.revisit.segment.condition.InFamily;
import io.revisit.segment.condition.InSegment;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.MainDirectionIs;
import io.revisit.segment.condition.MainDoctorIs;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.Messaged;
import io.revisit.segment.condition.NotSeenAfter;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.RandomShare;
import io.revisit.segment.condition.Recall;
import io.revisit.segment.condition.Referrals;
import io.revisit.segment.condition.RfmIs;
import io.revisit.segment.condition.RfmScore;
import io.revisit.segment.condition.SexIs;
import io.revisit.segment.condition.SourceIs;
import io.revisit.segment.condition.TagSet;
import io.revisit.segment.condition.TextAttribute;
import io.revisit.segment.condition.TextOperator;
import io.revisit.segment.condition.VisitCount;
import io.revisit.segment.condition.Visits;
import io.revisit.segment.condition.WasReferred;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** One condition as SQL over the patient {@code p} and its summary {@code s}; true or false, never NULL. */
final class LeafCompiler {

    private final DSLContext dsl;
    private final ClinicDay day;
    private final Who who;
    private final LongFunction<Condition> members;
    private final Function<Found, Optional<Condition>> whole;
    private final Supplier<RfmExpressions> scores;
    private final RowCompiler rows;
    private final VisitCompiler visits;
    private final RecallCompiler recalls;

    /**
     * @param business the current one
     * @param who how the statement names the patient; a condition about the patient's own columns reads {@code p} and {@code s} all the same
     * @param whole what stands for rows of another table; where it gives nothing, they are looked up by the patient in hand
     * @param members being in the segment of this id
     * @param scores the patient's scores by recency, frequency and money
     */
    LeafCompiler(
            DSLContext dsl,
            Field<Long> business,
            ClinicDay day,
            Who who,
            Function<Found, Optional<Condition>> whole,
            LongFunction<Condition> members,
            Supplier<RfmExpressions> scores) {
        this.dsl = dsl;
        this.day = day;
        this.who = who;
        this.whole = whole;
        this.members = members;
        this.scores = scores;
        this.rows = new RowCompiler(dsl, business, day);
        this.visits = new VisitCompiler(dsl, day);
        this.recalls = new RecallCompiler(dsl, business, day);
    }

    Condition compile(Leaf leaf) {
        List<Leaf> each = each(leaf);
        return each.size() > 1
                ? DSL.and(each.stream().map(this::compile).toList())
                : found(leaf).flatMap(whole).orElseGet(() -> single(leaf));
    }

    /**
     * The condition for a statement that asks for it at once and never for its opposite: where nothing is known it may be NULL,
     * so that a server that goes through an index compares once, not twice.
     */
    Condition wanted(Leaf leaf) {
        return switch (leaf) {
            case MainDoctorIs(Choice choice, List<Long> doctors)
            when choice == Choice.IS -> Columns.S_MAIN_DOCTOR.in(doctors);
            case MainDirectionIs(Choice choice, List<Long> directions)
            when choice == Choice.IS -> Columns.S_MAIN_DIRECTION.in(directions);
            case FirstVisit c -> day.day(Columns.S_FIRST, c.test());
            case LastVisit c -> day.day(Columns.S_LAST, c.test());
            case Recall c when c.directions().isEmpty() -> day.day(Columns.S_RECALL, c.when());
            default -> compile(leaf);
        };
    }

    /** The condition as conditions that all have to hold, none of which asks for all of several things. */
    static List<Leaf> each(Leaf leaf) {
        return switch (leaf) {
            case DoctorVisited(Match match, List<Long> doctors)
            when match == Match.ALL -> each(doctors, doctor -> new DoctorVisited(Match.ANY, doctor));
            case DirectionVisited(Match match, List<Long> directions)
            when match == Match.ALL -> each(directions, direction -> new DirectionVisited(Match.ANY, direction));
            case HasTag(Match match, List<Long> tags)
            when match == Match.ALL -> each(tags, tag -> new HasTag(Match.ANY, tag));
            case TagSet(Match match, List<Long> tags, var since, var origin)
            when match == Match.ALL -> each(tags, tag -> new TagSet(Match.ANY, tag, since, origin));
            default -> List.of(leaf);
        };
    }

    private static List<Leaf> each(List<Long> ids, Function<List<Long>, Leaf> ofOne) {
        return ids.stream().map(id -> ofOne.apply(List.of(id))).toList();
    }

    private Condition single(Leaf leaf) {
        return switch (leaf) {
            case HasTag _, TagSet _, HasTagOfKind _, Digitized _, Consent _, InFamily _, Messaged _, CustomFieldIs _ ->
                rows.found(leaf).orElseThrow().holds(dsl, who);
            case DoctorVisited _, DirectionVisited _, PlannedVisit _, PaidWithin _, Visits _ ->
                visits.compile(visits.asVisits(leaf).orElseThrow(), who);
            case NotSeenAfter c -> visits.compile(c, who);
            case Recall c -> recalls.compile(c, who);
            case MainDoctorIs(Choice choice, List<Long> doctors) -> chosen(choice, Columns.S_MAIN_DOCTOR, doctors);
            case MainDirectionIs(Choice choice, List<Long> directions) ->
                chosen(choice, Columns.S_MAIN_DIRECTION, directions);
            case VisitCount c -> Comparisons.wholeNumber(Columns.S_VISITS, c.test());
            case FirstVisit c -> Comparisons.day(Columns.S_FIRST, c.test(), day);
            case LastVisit c -> Comparisons.day(Columns.S_LAST, c.test(), day);
            case PaidTotal c -> Comparisons.number(Columns.S_NET, c.test());
            case AverageBill c -> Comparisons.quotient(Columns.S_NET, Columns.S_PAID_VISITS, c.test());
            case BirthdayWithin c -> Birthdays.within(Columns.P_BIRTH_DAY, day.today(), c.days());
            case BirthdayIn c -> Birthdays.in(Columns.P_BIRTH_DAY, c.months());
            case Age c -> Comparisons.years(Columns.P_BIRTH_DATE, c.test(), day.today());
            case SexIs c -> chosen(c.choice(), Columns.P_SEX, List.of(c.sex().name()));
            case SourceIs c -> chosen(c.choice(), Columns.P_SOURCE, c.sources());
            case BranchIs c -> chosen(c.choice(), Columns.P_BRANCH, c.branches());
            case HasPhone c -> yesOrNo(c.yes(), Columns.P_PHONE.isNotNull());
            case HasEmail c -> yesOrNo(c.yes(), Columns.P_EMAIL.isNotNull());
            case Added c -> day.instant(Columns.P_CREATED_AT, c.test());
            case AttributeFilled(TextAttribute attribute, boolean yes) -> yesOrNo(yes, written(attribute));
            case AttributeText(TextAttribute attribute, TextOperator operator, String text) ->
                written(attribute)
                        .and(Comparisons.text(Columns.folded(Columns.text(attribute)), operator, CustomKey.of(text)));
            case WasReferred c -> yesOrNo(c.yes(), Columns.P_REFERRER.isNotNull());
            case Referrals c -> brought(c);
            case InSegment(boolean yes, long segment) -> yesOrNo(yes, members.apply(segment));
            case RandomShare c -> drawn(c);
            case RfmIs(Choice choice, var segments) ->
                yesOrNo(choice == Choice.IS, scores.get().isIn(segments));
            case RfmScore(var part, int from, int upTo) ->
                scores.get().isScored().and(scores.get().score(part).between(from, upTo));
        };
    }

    /** What the rows of other tables say of it; empty for a condition about the patient alone. */
    Optional<Found> found(Leaf leaf) {
        return rows.found(leaf);
    }

    private static Condition yesOrNo(boolean yes, Condition condition) {
        return yes ? condition : DSL.not(condition);
    }

    private static <T> Condition chosen(Choice choice, Field<T> field, List<T> values) {
        return yesOrNo(choice == Choice.IS, field.isNotNull().and(field.in(values)));
    }

    private static Condition written(TextAttribute attribute) {
        Field<String> text = Columns.text(attribute);
        return text.isNotNull().and(text.ne(DSL.inline("")));
    }

    /** Compared as a value, since it is asked of nobody too. */
    private Condition brought(Referrals condition) {
        Found brought = rows.some(condition);
        Field<Long> number = DSL.field(dsl.select(DSL.count().cast(Long.class))
                .from(brought.rows())
                .where(brought.who().is(who))
                .and(brought.which()));
        return Comparisons.wholeNumber(number, condition.test());
    }

    /** By a checksum of the lot's name and the patient's id, which the same numbers give on every server. */
    private Condition drawn(RandomShare condition) {
        Field<Integer> percent = DSL.field(
                "CRC32(CONCAT({0}, ':', {1})) % 100", Integer.class, DSL.val(condition.draw()), who.patient());
        return percent.between(condition.from(), condition.upTo() - 1);
    }
}
