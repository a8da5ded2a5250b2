package io.revisit.segment;

import static io.revisit.segment.Columns.column;

import io.revisit.patient.TagKind;
import io.revisit.segment.condition.Consent;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.HasTagOfKind;
import io.revisit.segment.condition.InFamily;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.Messaged;
import io.revisit.segment.condition.NotSeenAfter;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.Recall;
import io.revisit.segment.condition.Referrals;
import io.revisit.segment.condition.TagOrigin;
import io.revisit.segment.condition.TagSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Conditions about rows of other tables than the patient's own: tags, visits, consents, messages, others whom the patient brought. */
final class RowCompiler {

    private final DSLContext dsl;
    private final Field<Long> business;
    private final ClinicDay day;
    private final VisitCompiler visits;
    private final RecallCompiler recalls;

    RowCompiler(DSLContext dsl, Field<Long> business, ClinicDay day) {
        this.dsl = dsl;
        this.business = business;
        this.day = day;
        this.visits = new VisitCompiler(dsl, day);
        this.recalls = new RecallCompiler(dsl, business, day);
    }

    /** Empty for a condition about the patient or its summary, and for several that have to hold: see {@link LeafCompiler#each}. */
    Optional<Found> found(Leaf leaf) {
        return switch (leaf) {
            case HasTag(Match match, List<Long> tags) -> tags(match, tags, DSL.noCondition());
            case TagSet(Match match, List<Long> tags, var since, var origin) ->
                tags(match, tags, since(since).and(origin(origin)));
            case HasTagOfKind c -> Optional.of(ofKind(c.tagKind()).wanted(c.yes()));
            case Digitized c -> Optional.of(digitized(c).wanted(c.yes()));
            case Consent c -> Optional.of(consented(c).wanted(c.given()));
            case InFamily c ->
                Optional.of(row("household_member", "h", DSL.noCondition()).wanted(c.yes()));
            case Messaged c -> Optional.of(messaged(c).wanted(c.yes()));
            case CustomFieldIs c ->
                Optional.of(row("custom_value", FieldCompiler.VALUE, FieldCompiler.which(c.field(), c.test(), day))
                        .wanted(FieldCompiler.wantsValue(c.test())));
            case Referrals c -> Optional.of(numbered(some(c), DSL.count().cast(Long.class), c.test()));
            case NotSeenAfter c -> Optional.of(visits.found(c, business));
            case Recall c when !c.directions().isEmpty() -> Optional.of(recalls.found(c));
            default -> visits.asVisits(leaf).map(visits::found);
        };
    }

    private static Found row(String table, String alias, Condition which) {
        return Found.having(Columns.table(table, alias), Who.of(alias), which, true);
    }

    private static Optional<Found> tags(Match match, List<Long> tags, Condition which) {
        return match == Match.ALL && tags.size() > 1
                ? Optional.empty()
                : Optional.of(Found.having(
                                tags.size() == 1 ? carriers() : Columns.table("patient_tag", "t"),
                                Who.of("t"),
                                column("t", "tag_id", Long.class).in(tags).and(which),
                                tags.size() == 1)
                        .butOfStaying()
                        .wanted(match != Match.NONE));
    }

    /** Of one tag, by the index in which all who carry it stand together, before it is asked when and why. */
    private static Table<Record> carriers() {
        return Columns.table("patient_tag", "t").forceIndex("patient_tag_tag");
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

    private Found ofKind(TagKind kind) {
        Who tag = Who.of("k", "id");
        Field<Long> carried = column("t", "tag_id", Long.class);
        return Found.having(
                        Columns.table("patient_tag", "t"),
                        Who.of("t"),
                        carried.in(dsl.select(tag.patient())
                                .from(Columns.table("tag", "k"))
                                .where(tag.business().eq(Who.of("t").business()))
                                .and(column("k", "kind", String.class).eq(kind.name()))),
                        false)
                .butOfStaying();
    }

    private Found digitized(Digitized condition) {
        return row(
                "digitization",
                "d",
                condition.when() == null
                        ? DSL.noCondition()
                        : day.day(column("d", "digitized_on", LocalDate.class), condition.when()));
    }

    private static Found consented(Consent condition) {
        return row(
                "consent",
                "c",
                column("c", "channel", String.class)
                        .eq(condition.channel().name())
                        .and(column("c", "purpose", String.class)
                                .eq(condition.purpose().name()))
                        .and(column("c", "given", Boolean.class).isTrue()));
    }

    /** Some messages are sent to nobody who is a patient. */
    private Found messaged(Messaged condition) {
        Who receiver = Who.of("m");
        Field<LocalDateTime> moment = Columns.momentOf(condition.event());
        Condition channel = condition.channel() == null
                ? DSL.noCondition()
                : column("m", "channel", String.class).eq(condition.channel().name());
        Condition when = condition.when() == null ? DSL.noCondition() : day.instant(moment, condition.when());
        return Found.having(
                        Columns.messages(condition.event()),
                        receiver,
                        receiver.patient()
                                .isNotNull()
                                .and(moment.isNotNull())
                                .and(channel)
                                .and(when),
                        false)
                .lookedUpIn(Columns.messagesOfOne(condition.event()));
    }

    /** Those whom the patient brought are patients too: merged and erased ones do not count. */
    Found some(Referrals condition) {
        Condition came = condition.came()
                ? DSL.exists(dsl.selectOne()
                        .from(Columns.table("patient_summary", "y"))
                        .where(Who.of("y").is(Who.of("r", "id")))
                        .and(column("y", "visits", Long.class).gt(0L)))
                : DSL.noCondition();
        Who bringer = Who.of("r", "referrer_id");
        return Found.having(
                Columns.table("patient", "r"),
                bringer,
                bringer.patient()
                        .isNotNull()
                        .and(column("r", "gone", Boolean.class).isFalse())
                        .and(came),
                false);
    }

    /** Those for whom a number taken over their rows, 0 without any, fulfils the test. */
    static Found numbered(Found rows, Field<Long> number, NumberTest test) {
        if (test.holdsOf(0)) {
            return rows.together(DSL.not(Comparisons.wholeNumber(number, test))).wanted(false);
        }
        return test.asksForAny() ? rows : rows.together(Comparisons.wholeNumber(number, test));
    }
}
