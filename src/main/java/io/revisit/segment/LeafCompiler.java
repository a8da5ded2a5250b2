package io.revisit.segment;

import static io.revisit.segment.Columns.column;

import io.revisit.patient.TagKind;
import io.revisit.patient.customfield.CustomKey;
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
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.DirectionVisited;
import io.revisit.segment.condition.DoctorVisited;
import io.revisit.segment.condition.FieldTest;
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
import io.revisit.segment.condition.TagOrigin;
import io.revisit.segment.condition.TagSet;
import io.revisit.segment.condition.TextAttribute;
import io.revisit.segment.condition.TextOperator;
import io.revisit.segment.condition.VisitCount;
import io.revisit.segment.condition.VisitMeasure;
import io.revisit.segment.condition.VisitSelection;
import io.revisit.segment.condition.VisitState;
import io.revisit.segment.condition.Visits;
import io.revisit.segment.condition.WasReferred;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One condition as SQL over the patient {@code p} and its summary {@code s}; true or false, never NULL. */
final class LeafCompiler {

    private final DSLContext dsl;
    private final ClinicDay day;
    private final LongFunction<Condition> members;
    private final VisitCompiler visits;

    /** @param members being in the segment of this id */
    LeafCompiler(DSLContext dsl, ClinicDay day, LongFunction<Condition> members) {
        this.dsl = dsl;
        this.day = day;
        this.members = members;
        this.visits = new VisitCompiler(dsl, day);
    }

    Condition compile(Leaf leaf) {
        return switch (leaf) {
            case DoctorVisited(Match match, List<Long> doctors) -> matched(match, doctors, ids -> seen(ids, List.of()));
            case DirectionVisited(Match match, List<Long> directions) ->
                matched(match, directions, ids -> seen(List.of(), ids));
            case HasTag(Match match, List<Long> tags) -> matched(match, tags, ids -> tagged(ids, DSL.noCondition()));
            case TagSet(Match match, List<Long> tags, var since, var origin) ->
                matched(match, tags, ids -> tagged(ids, since(since).and(origin(origin))));
            case HasTagOfKind(TagKind kind, boolean yes) -> yesOrNo(yes, taggedOfKind(kind));
            case MainDoctorIs(Choice choice, List<Long> doctors) -> chosen(choice, Columns.S_MAIN_DOCTOR, doctors);
            case MainDirectionIs(Choice choice, List<Long> directions) ->
                chosen(choice, Columns.S_MAIN_DIRECTION, directions);
            case Visits c -> visits.compile(c);
            case NotSeenAfter c -> visits.compile(c);
            case Recall c -> visits.compile(c);
            case VisitCount c -> Comparisons.wholeNumber(Columns.S_VISITS, c.test());
            case FirstVisit c -> Comparisons.day(Columns.S_FIRST, c.test(), day);
            case LastVisit c -> Comparisons.day(Columns.S_LAST, c.test(), day);
            case PlannedVisit c -> yesOrNo(c.exists(), some(VisitState.AHEAD, List.of(), List.of()));
            case PaidTotal c -> Comparisons.number(Columns.S_NET, c.test());
            case PaidWithin c -> visits.compile(visits.lastMonths(c));
            case AverageBill c -> Comparisons.quotient(Columns.S_NET, Columns.S_PAID_VISITS, c.test());
            case Digitized c -> yesOrNo(c.yes(), digitized(c));
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
            case Consent c -> yesOrNo(c.given(), consented(c));
            case WasReferred c -> yesOrNo(c.yes(), Columns.P_REFERRER.isNotNull());
            case Referrals c -> brought(c);
            case InFamily c -> yesOrNo(c.yes(), rowExists("household_member", "h", DSL.noCondition()));
            case Messaged c -> yesOrNo(c.yes(), messaged(c));
            case InSegment(boolean yes, long segment) -> yesOrNo(yes, members.apply(segment));
            case RandomShare c -> drawn(c);
            case CustomFieldIs(long field, FieldTest test) ->
                yesOrNo(
                        FieldCompiler.wantsValue(test),
                        rowExists("custom_value", FieldCompiler.VALUE, FieldCompiler.which(field, test, day)));
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

    private Condition seen(List<Long> doctors, List<Long> directions) {
        return some(VisitState.COMPLETED, doctors, directions);
    }

    private Condition some(VisitState state, List<Long> doctors, List<Long> directions) {
        return visits.compile(new Visits(
                new VisitSelection(state, doctors, directions, List.of(), null, null, null),
                new VisitMeasure.Days(NumberTest.of(NumberOperator.AT_LEAST, 1))));
    }

    private Condition tagged(List<Long> tags, Condition which) {
        return rowExists(
                "patient_tag", "t", column("t", "tag_id", Long.class).in(tags).and(which));
    }

    private Condition since(@Nullable DateTest since) {
        return since == null ? DSL.noCondition() : day.instant(column("t", "set_at", LocalDateTime.class), since);
    }

    private static Condition origin(@Nullable TagOrigin origin) {
        Condition byHand = column("t", "by_hand", Boolean.class).isTrue();
        Field<Long> broughtBy = column("t", "import_id", Long.class);
        return switch (origin) {
            case null -> DSL.noCondition();
            case VISITS -> column("t", "from_visits", Boolean.class).isTrue();
            case RULE -> column("t", "rule_id", Long.class).isNotNull();
            case IMPORT -> byHand.and(broughtBy.isNotNull());
            case PERSON -> byHand.and(broughtBy.isNull());
        };
    }

    private Condition taggedOfKind(TagKind kind) {
        return DSL.exists(dsl.selectOne()
                .from(Columns.table("patient_tag", "t"))
                .join(Columns.table("tag", "k"))
                .on(column("k", "business_id", Long.class).eq(column("t", "business_id", Long.class)))
                .and(column("k", "id", Long.class).eq(column("t", "tag_id", Long.class)))
                .where(Columns.ofPatient("t"))
                .and(column("k", "kind", String.class).eq(kind.name())));
    }

    private Condition digitized(Digitized condition) {
        Condition when = condition.when() == null
                ? DSL.noCondition()
                : Comparisons.day(column("d", "digitized_on", LocalDate.class), condition.when(), day);
        return rowExists("digitization", "d", when);
    }

    private Condition consented(Consent condition) {
        return rowExists(
                "consent",
                "c",
                column("c", "channel", String.class)
                        .eq(condition.channel().name())
                        .and(column("c", "purpose", String.class)
                                .eq(condition.purpose().name()))
                        .and(column("c", "given", Boolean.class).isTrue()));
    }

    private static Condition written(TextAttribute attribute) {
        Field<String> text = Columns.text(attribute);
        return text.isNotNull().and(text.ne(DSL.inline("")));
    }

    /** Those whom the patient brought are patients too: merged and erased ones do not count. */
    private Condition brought(Referrals condition) {
        Condition came = condition.came()
                ? DSL.exists(dsl.selectOne()
                        .from(Columns.table("patient_summary", "y"))
                        .where(column("y", "business_id", Long.class).eq(column("r", "business_id", Long.class)))
                        .and(column("y", "patient_id", Long.class).eq(column("r", "id", Long.class)))
                        .and(column("y", "visits", Long.class).gt(0L)))
                : DSL.noCondition();
        Field<Long> count = DSL.field(dsl.select(DSL.count().cast(Long.class))
                .from(Columns.table("patient", "r"))
                .where(column("r", "business_id", Long.class).eq(Columns.P_BUSINESS))
                .and(column("r", "referrer_id", Long.class).eq(Columns.P_ID))
                .and(column("r", "gone", Boolean.class).isFalse())
                .and(came));
        return Comparisons.wholeNumber(count, condition.test());
    }

    private Condition messaged(Messaged condition) {
        Field<LocalDateTime> sentAt = column("m", "sent_at", LocalDateTime.class);
        Condition channel = condition.channel() == null
                ? DSL.noCondition()
                : column("m", "channel", String.class).eq(condition.channel().name());
        Condition when = condition.when() == null ? DSL.noCondition() : day.instant(sentAt, condition.when());
        return rowExists("message", "m", sentAt.isNotNull().and(channel).and(when));
    }

    /** By a checksum of the lot's name and the patient's id, which the same numbers give on every server. */
    private static Condition drawn(RandomShare condition) {
        Field<Integer> percent =
                DSL.field("CRC32(CONCAT({0}, ':', {1})) % 100", Integer.class, DSL.val(condition.draw()), Columns.P_ID);
        return percent.ge(condition.from()).and(percent.lt(condition.upTo()));
    }

    /** There is a row of the patient in the table. */
    private Condition rowExists(String table, String alias, Condition which) {
        return DSL.exists(dsl.selectOne()
                .from(Columns.table(table, alias))
                .where(Columns.ofPatient(alias))
                .and(which));
    }
}
