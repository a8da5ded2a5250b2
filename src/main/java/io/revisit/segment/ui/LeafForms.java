package io.revisit.segment.ui;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.Sex;
import io.revisit.patient.customfield.CustomField;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.SegmentChoices.Option;
import io.revisit.segment.SegmentWords;
import io.revisit.segment.condition.Age;
import io.revisit.segment.condition.AverageBill;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.BranchIs;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Consent;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.DirectionVisited;
import io.revisit.segment.condition.DoctorVisited;
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
import io.revisit.shared.i18n.Messages;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the form of each kind of condition. */
final class LeafForms {

    private final Locale locale;
    private final SegmentChoices choices;
    private final SegmentWords words;

    LeafForms(Locale locale, SegmentChoices choices) {
        this.locale = locale;
        this.choices = choices;
        this.words = new SegmentWords(locale, choices);
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
        return switch (kind) {
            case LAST_VISIT -> date(kind, LastVisit::new, null);
            case FIRST_VISIT -> date(kind, FirstVisit::new, null);
            case VISIT_COUNT -> number(kind, "", true, VisitCount::new, null);
            case PLANNED_VISIT -> yesOrNo(kind, PlannedVisit::new, null);
            case DOCTOR -> matched(kind, DoctorVisited::new, choices.doctors());
            case DIRECTION -> matched(kind, DirectionVisited::new, choices.directions());
            case TAG -> matched(kind, HasTag::new, choices.tags());
            case PAID_TOTAL -> number(kind, currency(), false, PaidTotal::new, null);
            case PAID_WITHIN -> new TestForms.OfPaidWithin(name(kind), currency(), null);
            case AVERAGE_BILL -> number(kind, currency(), false, AverageBill::new, null);
            case DIGITIZED -> new TestForms.OfDigitized(name(kind), null);
            case BIRTHDAY -> new TestForms.OfBirthday(name(kind), null);
            case AGE -> number(kind, "", true, Age::new, null);
            case SEX -> options(kind, sexes(), null);
            case SOURCE -> sources();
            case BRANCH -> branches(choices.branches());
            case PHONE -> yesOrNo(kind, HasPhone::new, null);
            case EMAIL -> yesOrNo(kind, HasEmail::new, null);
            case CONSENT -> options(kind, consents(), null);
            case CUSTOM_FIELD -> new CustomFieldForm(choices, null);
        };
    }

    /** The form of the condition, filled in. */
    LeafForm filled(Leaf leaf) {
        LeafKind kind = LeafKind.of(leaf);
        return switch (leaf) {
            case LastVisit c -> date(kind, LastVisit::new, c.test());
            case FirstVisit c -> date(kind, FirstVisit::new, c.test());
            case VisitCount c -> number(kind, "", true, VisitCount::new, c.test());
            case PlannedVisit c -> yesOrNo(kind, PlannedVisit::new, c);
            case DoctorVisited c ->
                matched(kind, DoctorVisited::new, with(choices.doctors(), c.doctors()))
                        .showing(c.match(), chosen(choices.doctors(), c.doctors()));
            case DirectionVisited c ->
                matched(kind, DirectionVisited::new, with(choices.directions(), c.directions()))
                        .showing(c.match(), chosen(choices.directions(), c.directions()));
            case HasTag c ->
                matched(kind, HasTag::new, with(choices.tags(), c.tags()))
                        .showing(c.match(), chosen(choices.tags(), c.tags()));
            case PaidTotal c -> number(kind, currency(), false, PaidTotal::new, c.test());
            case PaidWithin c -> new TestForms.OfPaidWithin(name(kind), currency(), c);
            case AverageBill c -> number(kind, currency(), false, AverageBill::new, c.test());
            case Digitized c -> new TestForms.OfDigitized(name(kind), c);
            case BirthdayWithin c -> new TestForms.OfBirthday(name(kind), c);
            case Age c -> number(kind, "", true, Age::new, c.test());
            case SexIs c -> options(kind, sexes(), c);
            case SourceIs c -> sources().showing(c.choice(), new LinkedHashSet<>(c.sources()));
            case BranchIs c ->
                branches(with(choices.branches(), c.branches()))
                        .showing(c.choice(), chosen(choices.branches(), c.branches()));
            case HasPhone c -> yesOrNo(kind, HasPhone::new, c);
            case HasEmail c -> yesOrNo(kind, HasEmail::new, c);
            case Consent c -> options(kind, consents(), c);
            case CustomFieldIs c -> new CustomFieldForm(choices, c);
        };
    }

    private LeafForm date(LeafKind kind, Function<DateTest, Leaf> condition, @Nullable DateTest initial) {
        return new TestForms.Comparing<>(new DateTestField(name(kind)), condition, initial);
    }

    private LeafForm number(
            LeafKind kind,
            String unit,
            boolean whole,
            Function<NumberTest, Leaf> condition,
            @Nullable NumberTest initial) {
        return new TestForms.Comparing<>(new NumberTestField(name(kind), unit, whole), condition, initial);
    }

    private LeafForm yesOrNo(LeafKind kind, Function<Boolean, Leaf> condition, @Nullable Leaf initial) {
        return options(kind, List.of(condition.apply(true), condition.apply(false)), initial);
    }

    private LeafForm options(LeafKind kind, List<? extends Leaf> all, @Nullable Leaf initial) {
        return new OptionForm(name(kind), all, words::phrase, initial);
    }

    private ChosenForm<Match, Option> matched(
            LeafKind kind, BiFunction<Match, List<Long>, Leaf> condition, List<Option> offered) {
        return new ChosenForm<Match, Option>(
                        name(kind),
                        List.of(Match.values()),
                        match -> text("segment.match." + match.name()),
                        (match, options) -> condition.apply(
                                match, options.stream().map(Option::id).toList()))
                .offering(offered.stream().filter(Option::active).toList(), Option::name);
    }

    private ChosenForm<Choice, String> sources() {
        return new ChosenForm<Choice, String>(
                        name(LeafKind.SOURCE), List.of(Choice.values()), this::choiceText, SourceIs::new)
                .offering(choices.sources(), source -> source);
    }

    private ChosenForm<Choice, Option> branches(List<Option> offered) {
        return new ChosenForm<Choice, Option>(
                        name(LeafKind.BRANCH),
                        List.of(Choice.values()),
                        this::choiceText,
                        (choice, options) -> new BranchIs(
                                choice, options.stream().map(Option::id).toList()))
                .offering(offered.stream().filter(Option::active).toList(), Option::name);
    }

    /** The options that are still offered, and those that an old tree names. */
    private List<Option> with(List<Option> options, List<Long> named) {
        List<Option> all = new ArrayList<>(chosen(options, named).stream()
                .map(option -> new Option(option.id(), option.name(), true))
                .toList());
        options.stream().filter(option -> !named.contains(option.id())).forEach(all::add);
        return all;
    }

    private Set<Option> chosen(List<Option> options, List<Long> ids) {
        return ids.stream()
                .map(id -> new Option(
                        id, SegmentChoices.name(options, id).orElseGet(() -> text("segment.words.gone")), true))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Leaf> sexes() {
        return Stream.of(Choice.values())
                .<Leaf>flatMap(choice -> Stream.of(Sex.values()).map(sex -> new SexIs(choice, sex)))
                .toList();
    }

    private static List<Leaf> consents() {
        List<Leaf> all = new ArrayList<>();
        for (ConsentPurpose purpose : List.of(ConsentPurpose.MARKETING, ConsentPurpose.SERVICE)) {
            for (ConsentChannel channel : ConsentChannel.values()) {
                all.add(new Consent(channel, purpose, true));
                all.add(new Consent(channel, purpose, false));
            }
        }
        return all;
    }

    private String choiceText(Choice choice) {
        return text("segment.choice." + choice.name());
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
