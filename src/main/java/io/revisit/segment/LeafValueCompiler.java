package io.revisit.segment;

import static io.revisit.segment.Columns.column;

import io.revisit.rfm.RfmExpressions;
import io.revisit.rfm.RfmPart;
import io.revisit.segment.condition.Added;
import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.AttributeFilled;
import io.revisit.segment.condition.AttributeText;
import io.revisit.segment.condition.AverageBill;
import io.revisit.segment.condition.BirthdayIn;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.BranchIs;
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
import io.revisit.segment.condition.MessageEvent;
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
import io.revisit.segment.condition.VisitCount;
import io.revisit.segment.condition.VisitMeasure;
import io.revisit.segment.condition.VisitSelection;
import io.revisit.segment.condition.VisitState;
import io.revisit.segment.condition.Visits;
import io.revisit.segment.condition.WasReferred;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What a condition looks at, as SQL over one patient {@code p} and its summary {@code s}. */
final class LeafValueCompiler {

    /** How the value is read. */
    enum Type {
        NONE,
        DAY,
        INSTANT,
        COUNT,
        MONEY,
        TEXT
    }

    /** A value to be selected. */
    record Looked(Type type, Field<?> field) {}

    private static final Looked NOTHING = new Looked(Type.NONE, DSL.inline((String) null));

    private final DSLContext dsl;
    private final Supplier<RfmExpressions> scores;
    private final VisitCompiler visits;

    /** @param scores the patient's scores by recency, frequency and money */
    LeafValueCompiler(DSLContext dsl, ClinicDay day, Supplier<RfmExpressions> scores) {
        this.dsl = dsl;
        this.scores = scores;
        this.visits = new VisitCompiler(dsl, day);
    }

    Looked compile(Leaf leaf) {
        return switch (leaf) {
            case LastVisit _ -> new Looked(Type.DAY, Columns.S_LAST);
            case FirstVisit _ -> new Looked(Type.DAY, Columns.S_FIRST);
            case VisitCount _ -> new Looked(Type.COUNT, Columns.S_VISITS);
            case PaidTotal _ -> new Looked(Type.MONEY, Columns.S_NET);
            case AverageBill _ ->
                new Looked(Type.MONEY, Columns.S_NET.div(DSL.nullif(Columns.S_PAID_VISITS, BigDecimal.ZERO)));
            case PaidWithin c -> visits.value(visits.lastMonths(c));
            case Visits c -> visits.value(c);
            case NotSeenAfter c -> visits.value(new Visits(c.seen(), new VisitMeasure.Last(VisitCompiler.ANY_DAY)));
            case PlannedVisit _ ->
                visits.value(new Visits(
                        new VisitSelection(VisitState.AHEAD, List.of(), List.of(), List.of(), null, null, null),
                        new VisitMeasure.First(VisitCompiler.ANY_DAY)));
            case Recall _ -> new Looked(Type.DAY, Columns.S_RECALL);
            case DoctorVisited _ -> text(visitedNames("doctor", "doctor_id"));
            case DirectionVisited _ -> text(visitedNames("direction", "direction_id"));
            case MainDoctorIs _ -> text(name("doctor", Columns.S_MAIN_DOCTOR));
            case MainDirectionIs _ -> text(name("direction", Columns.S_MAIN_DIRECTION));
            case BranchIs _ -> text(name("branch", Columns.P_BRANCH));
            case HasTag _, TagSet _ -> text(tagNames(DSL.noCondition()));
            case HasTagOfKind c ->
                text(tagNames(column("k", "kind", String.class).eq(c.tagKind().name())));
            case Digitized _ ->
                new Looked(Type.DAY, one("digitization", "d", column("d", "digitized_on", LocalDate.class)));
            case BirthdayWithin _, BirthdayIn _, Age _ -> new Looked(Type.DAY, Columns.P_BIRTH_DATE);
            case SourceIs _ -> text(Columns.P_SOURCE);
            case Added _ -> new Looked(Type.INSTANT, Columns.P_CREATED_AT);
            case AttributeFilled c -> text(Columns.text(c.attribute()));
            case AttributeText c -> text(Columns.text(c.attribute()));
            case Messaged c -> new Looked(Type.INSTANT, lastMoment(c.event()));
            case Referrals _ -> new Looked(Type.COUNT, brought());
            case RfmIs _, RfmScore _ -> text(written(scores.get()));
            case CustomFieldIs c -> text(ownField(c.field()));
            case SexIs _, HasPhone _, HasEmail _, Consent _, WasReferred _, InFamily _, InSegment _, RandomShare _ ->
                NOTHING;
        };
    }

    /** Such as R5 F2 M3. */
    private static Field<String> written(RfmExpressions scores) {
        return DSL.when(
                scores.isScored(),
                DSL.concat(
                        DSL.inline("R"), scores.score(RfmPart.RECENCY),
                        DSL.inline(" F"), scores.score(RfmPart.FREQUENCY),
                        DSL.inline(" M"), scores.score(RfmPart.MONEY)));
    }

    private static Looked text(Field<String> field) {
        return new Looked(Type.TEXT, field);
    }

    private <T> Field<T> one(String table, String alias, Field<T> what) {
        return DSL.field(dsl.select(what).from(Columns.table(table, alias)).where(Columns.ofPatient(alias)));
    }

    private Field<LocalDateTime> lastMoment(MessageEvent event) {
        return DSL.field(dsl.select(DSL.max(Columns.momentOf(event)))
                .from(Columns.messagesOfOne(event))
                .where(Columns.ofPatient("m")));
    }

    private Field<String> visitedNames(String dictionary, String column) {
        Field<String> name = column("n", "name", String.class);
        return DSL.field(dsl.select(DSL.groupConcatDistinct(name).orderBy(name).separator(", "))
                .from(Columns.table("visit", "v"))
                .join(Columns.table(dictionary, "n"))
                .on(column("n", "business_id", Long.class).eq(column("v", "business_id", Long.class)))
                .and(column("n", "id", Long.class).eq(column("v", column, Long.class)))
                .where(Columns.ofPatient("v"))
                .and(column("v", "status", String.class).eq(VisitState.COMPLETED.name()))
                .and(column("v", "reversed", Boolean.class).isFalse()));
    }

    private Field<String> name(String dictionary, Field<Long> id) {
        return DSL.field(dsl.select(column("n", "name", String.class))
                .from(Columns.table(dictionary, "n"))
                .where(column("n", "business_id", Long.class).eq(Columns.P_BUSINESS))
                .and(column("n", "id", Long.class).eq(id)));
    }

    private Field<String> tagNames(Condition which) {
        Field<String> name = column("k", "name", String.class);
        return DSL.field(dsl.select(DSL.groupConcatDistinct(name).orderBy(name).separator(", "))
                .from(Columns.table("patient_tag", "t"))
                .join(Columns.table("tag", "k"))
                .on(column("k", "business_id", Long.class).eq(column("t", "business_id", Long.class)))
                .and(column("k", "id", Long.class).eq(column("t", "tag_id", Long.class)))
                .where(Columns.ofPatient("t"))
                .and(which));
    }

    private Field<Integer> brought() {
        return DSL.field(dsl.selectCount()
                .from(Columns.table("patient", "r"))
                .where(column("r", "business_id", Long.class).eq(Columns.P_BUSINESS))
                .and(column("r", "referrer_id", Long.class).eq(Columns.P_ID))
                .and(column("r", "gone", Boolean.class).isFalse()));
    }

    /** The option's name, else the number, day or text as it stands. */
    private Field<String> ownField(long field) {
        Field<String> option = DSL.field(dsl.select(column("o", "name", String.class))
                .from(Columns.table("custom_option", "o"))
                .where(column("o", "business_id", Long.class).eq(column("f", "business_id", Long.class)))
                .and(column("o", "id", Long.class).eq(column("f", "option_id", Long.class))));
        return DSL.field(dsl.select(DSL.coalesce(
                        option,
                        column("f", "text_value", String.class),
                        column("f", "number_value", BigDecimal.class).cast(String.class),
                        column("f", "day_value", LocalDate.class).cast(String.class)))
                .from(Columns.table("custom_value", "f"))
                .where(Columns.ofPatient("f"))
                .and(column("f", "field_id", Long.class).eq(field)));
    }
}
