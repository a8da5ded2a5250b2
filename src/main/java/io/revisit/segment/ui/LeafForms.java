package io.revisit.segment.ui;

import io.revisit.patient.customfield.CustomField;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.SegmentWords;
import io.revisit.segment.condition.Added;
import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.AverageBill;
import io.revisit.segment.condition.BirthdayIn;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.BranchIs;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.DirectionVisited;
import io.revisit.segment.condition.DoctorVisited;
import io.revisit.segment.condition.FirstVisit;
import io.revisit.segment.condition.HasEmail;
import io.revisit.segment.condition.HasPhone;
import io.revisit.segment.condition.HasTag;
import io.revisit.segment.condition.InFamily;
import io.revisit.segment.condition.InSegment;
import io.revisit.segment.condition.LastVisit;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.MainDirectionIs;
import io.revisit.segment.condition.MainDoctorIs;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.Messaged;
import io.revisit.segment.condition.NotSeenAfter;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.PaidTotal;
import io.revisit.segment.condition.PaidWithin;
import io.revisit.segment.condition.PlannedVisit;
import io.revisit.segment.condition.RandomShare;
import io.revisit.segment.condition.Recall;
import io.revisit.segment.condition.Referrals;
import io.revisit.segment.condition.RfmIs;
import io.revisit.segment.condition.RfmScore;
import io.revisit.segment.condition.SourceIs;
import io.revisit.segment.condition.TagSet;
import io.revisit.segment.condition.VisitCount;
import io.revisit.segment.condition.Visits;
import io.revisit.segment.condition.WasReferred;
import io.revisit.shared.i18n.Messages;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the form of each kind of condition. */
final class LeafForms {

    private final Locale locale;
    private final SegmentChoices choices;
    private final SegmentWords words;
    private final EntryForms entries;

    LeafForms(Locale locale, SegmentChoices choices) {
        this.locale = locale;
        this.choices = choices;
        this.words = new SegmentWords(locale, choices);
        this.entries = new EntryForms(locale, choices);
    }

    /** The kinds that can be asked for: nothing about own fields where there are none. */
    List<LeafKind> offered() {
        boolean fields = choices.fields().stream().anyMatch(CustomField::active);
        return Stream.of(LeafKind.values())
                .filter(kind -> fields || kind != LeafKind.CUSTOM_FIELD)
                .toList();
    }

    /** An empty form of the kind. */
    LeafForm empty(LeafKind kind) {
        return form(kind, null);
    }

    /** The form of the condition, filled in. */
    LeafForm filled(Leaf leaf) {
        return form(LeafKind.of(leaf), leaf);
    }

    private LeafForm form(LeafKind kind, @Nullable Leaf leaf) {
        return switch (kind) {
            case LAST_VISIT -> date(kind, LastVisit::new, leaf instanceof LastVisit c ? c.test() : null);
            case FIRST_VISIT -> date(kind, FirstVisit::new, leaf instanceof FirstVisit c ? c.test() : null);
            case ADDED -> date(kind, Added::new, leaf instanceof Added c ? c.test() : null);
            case VISIT_COUNT -> count(kind, VisitCount::new, leaf instanceof VisitCount c ? c.test() : null);
            case AGE -> count(kind, Age::new, leaf instanceof Age c ? c.test() : null);
            case PAID_TOTAL -> money(kind, PaidTotal::new, leaf instanceof PaidTotal c ? c.test() : null);
            case AVERAGE_BILL -> money(kind, AverageBill::new, leaf instanceof AverageBill c ? c.test() : null);
            case PAID_WITHIN -> new TestForms.OfPaidWithin(name(kind), currency(), as(PaidWithin.class, leaf));
            case DIGITIZED -> new TestForms.OfDigitized(name(kind), as(Digitized.class, leaf));
            case BIRTHDAY -> new TestForms.OfBirthday(name(kind), as(BirthdayWithin.class, leaf));
            case BIRTH_MONTH -> entries.months(leaf instanceof BirthdayIn(List<Integer> months) ? months : List.of());
            case PLANNED_VISIT -> yesOrNo(kind, PlannedVisit::new, leaf);
            case PHONE -> yesOrNo(kind, HasPhone::new, leaf);
            case EMAIL -> yesOrNo(kind, HasEmail::new, leaf);
            case REFERRED -> yesOrNo(kind, WasReferred::new, leaf);
            case FAMILY -> yesOrNo(kind, InFamily::new, leaf);
            case SEX -> options(kind, LeafOptions.sexes(), leaf);
            case CONSENT -> options(kind, LeafOptions.consents(), leaf);
            case TAG_KIND -> options(kind, LeafOptions.tagKinds(), leaf);
            case DOCTOR ->
                entries.matched(
                        kind,
                        choices.doctors(),
                        DoctorVisited::new,
                        leaf instanceof DoctorVisited(Match how, List<Long> ids)
                                ? new EntryForms.Asked<>(how, ids)
                                : null);
            case DIRECTION ->
                entries.matched(
                        kind,
                        choices.directions(),
                        DirectionVisited::new,
                        leaf instanceof DirectionVisited(Match how, List<Long> ids)
                                ? new EntryForms.Asked<>(how, ids)
                                : null);
            case TAG ->
                entries.matched(
                        kind,
                        choices.tags(),
                        HasTag::new,
                        leaf instanceof HasTag(Match how, List<Long> ids) ? new EntryForms.Asked<>(how, ids) : null);
            case MAIN_DOCTOR ->
                entries.isOneOf(
                        kind,
                        choices.doctors(),
                        MainDoctorIs::new,
                        leaf instanceof MainDoctorIs(Choice how, List<Long> ids)
                                ? new EntryForms.Asked<>(how, ids)
                                : null);
            case MAIN_DIRECTION ->
                entries.isOneOf(
                        kind,
                        choices.directions(),
                        MainDirectionIs::new,
                        leaf instanceof MainDirectionIs(Choice how, List<Long> ids)
                                ? new EntryForms.Asked<>(how, ids)
                                : null);
            case BRANCH ->
                entries.isOneOf(
                        kind,
                        choices.branches(),
                        BranchIs::new,
                        leaf instanceof BranchIs(Choice how, List<Long> ids) ? new EntryForms.Asked<>(how, ids) : null);
            case SOURCE -> entries.sources(as(SourceIs.class, leaf));
            case VISITS -> new VisitsForm(name(kind), currency(), choices, as(Visits.class, leaf));
            case NOT_SEEN_AFTER -> new NotSeenAfterForm(name(kind), choices, as(NotSeenAfter.class, leaf));
            case RECALL -> new RecallForm(name(kind), choices, as(Recall.class, leaf));
            case TAG_SET -> new TagSetForm(name(kind), choices, as(TagSet.class, leaf));
            case REFERRALS -> new ReferralsForm(name(kind), as(Referrals.class, leaf));
            case MESSAGED -> new MessagedForm(name(kind), as(Messaged.class, leaf));
            case SEGMENT -> new InSegmentForm(name(kind), choices, as(InSegment.class, leaf));
            case SHARE -> new RandomShareForm(as(RandomShare.class, leaf));
            case ATTRIBUTE -> new AttributeForm(name(kind), leaf);
            case RFM -> entries.rfm(as(RfmIs.class, leaf));
            case RFM_SCORE -> new RfmScoreForm(name(kind), as(RfmScore.class, leaf));
            case CUSTOM_FIELD -> new CustomFieldForm(choices, as(CustomFieldIs.class, leaf));
        };
    }

    private static <L> @Nullable L as(Class<L> type, @Nullable Leaf leaf) {
        return leaf == null ? null : type.cast(leaf);
    }

    private LeafForm date(LeafKind kind, Function<DateTest, Leaf> condition, @Nullable DateTest initial) {
        return new TestForms.Comparing<>(new DateTestField(name(kind)), condition, initial);
    }

    private LeafForm count(LeafKind kind, Function<NumberTest, Leaf> condition, @Nullable NumberTest initial) {
        return new TestForms.Comparing<>(new NumberTestField(name(kind), "", true), condition, initial);
    }

    private LeafForm money(LeafKind kind, Function<NumberTest, Leaf> condition, @Nullable NumberTest initial) {
        return new TestForms.Comparing<>(new NumberTestField(name(kind), currency(), false), condition, initial);
    }

    private LeafForm yesOrNo(LeafKind kind, Function<Boolean, Leaf> condition, @Nullable Leaf initial) {
        return options(kind, List.of(condition.apply(true), condition.apply(false)), initial);
    }

    private LeafForm options(LeafKind kind, List<? extends Leaf> all, @Nullable Leaf initial) {
        return new OptionForm(name(kind), all, words::phrase, initial);
    }

    private String currency() {
        return Currency.getInstance(choices.currency()).getSymbol(Locale.of(locale.getLanguage(), "RU"));
    }

    private String name(LeafKind kind) {
        return text(kind.nameKey());
    }

    private String text(String key) {
        return Messages.get(locale, key);
    }
}
