package io.revisit.segment;

import io.revisit.patient.ConsentChannel;
import io.revisit.segment.SegmentChoices.Option;
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
import io.revisit.segment.condition.Visits;
import io.revisit.segment.condition.WasReferred;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.i18n.Messages;
import java.math.BigDecimal;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says one condition, or its denial, in words that fit into a sentence. */
final class LeafWords {

    private final Locale locale;
    private final SegmentChoices choices;
    private final Formats formats;
    private final TestWords tests;
    private final FieldWords fields;
    private final VisitWords visits;

    LeafWords(Locale locale, SegmentChoices choices) {
        this.locale = Messages.supported(locale);
        this.choices = choices;
        // Days alone are written, so the time zone plays no part.
        this.formats = Formats.of(this.locale, ZoneOffset.UTC, choices.currency());
        this.tests = new TestWords(this.locale, formats);
        this.fields = new FieldWords(this.locale, choices, formats, tests);
        this.visits = new VisitWords(this.locale, choices, formats, tests);
    }

    String say(Leaf leaf, boolean denied) {
        return switch (leaf) {
            case DoctorVisited c -> matched("doctor", c.match(), names(choices.doctors(), c.doctors()), denied);
            case DirectionVisited c ->
                matched("direction", c.match(), names(choices.directions(), c.directions()), denied);
            case HasTag c -> matched("tag", c.match(), names(choices.tags(), c.tags()), denied);
            case VisitCount c -> denied(text("segment.words.visits", tests.number(c.test(), formats::number)), denied);
            case FirstVisit c -> dated("segment.words.first", c.test(), denied);
            case LastVisit c -> dated("segment.words.last", c.test(), denied);
            case PlannedVisit c -> yesOrNo("planned", c.exists() != denied);
            case PaidTotal c -> denied(money("segment.words.paid", c.test()), denied);
            case PaidWithin c ->
                denied(text("segment.words.paidWithin", tests.number(c.test(), formats::money), c.months()), denied);
            case AverageBill c -> denied(money("segment.words.average", c.test()), denied);
            case Digitized c -> digitized(c, denied);
            case BirthdayWithin c -> denied(text("segment.words.birthday", c.days()), denied);
            case Age c -> denied(tests.years("segment.words.age", c.test()), denied);
            case SexIs c ->
                text("segment.words.sex." + is(c.choice(), denied) + "."
                        + c.sex().name());
            case SourceIs c -> chosen("source", c.choice(), c.sources(), denied);
            case BranchIs c -> chosen("branch", c.choice(), names(choices.branches(), c.branches()), denied);
            case HasPhone c -> yesOrNo("phone", c.yes() != denied);
            case HasEmail c -> yesOrNo("email", c.yes() != denied);
            case Consent c -> consented(c, c.given() != denied);
            case CustomFieldIs c -> fields.say(c, denied);
            case Visits c -> denied(visits.say(c), denied);
            case NotSeenAfter c -> denied(visits.say(c), denied);
            case TagSet c ->
                denied(
                        text(
                                "segment.words.set",
                                matched("tag", c.match(), names(choices.tags(), c.tags()), false),
                                c.since() == null ? "" : text("segment.words.set.since", tests.date(c.since())),
                                c.origin() == null
                                        ? ""
                                        : text("segment.words.set." + c.origin().name())),
                        denied);
            case HasTagOfKind c ->
                text(
                        "segment.words.tagKind." + (c.yes() != denied ? "yes" : "no"),
                        text("segment.words.tagKind." + c.tagKind().name()));
            case MainDoctorIs c -> chosen("mainDoctor", c.choice(), names(choices.doctors(), c.doctors()), denied);
            case MainDirectionIs c ->
                chosen("mainDirection", c.choice(), names(choices.directions(), c.directions()), denied);
            case Recall c -> denied(visits.say(c), denied);
            case RfmIs c ->
                chosen(
                        "rfm",
                        c.choice(),
                        c.segments().stream()
                                .map(segment -> "«" + text("rfm.segment." + segment.name()) + "»")
                                .toList(),
                        denied);
            case RfmScore c ->
                denied(
                        text(
                                "segment.words.rfmScore." + (c.from() == c.upTo() ? "one" : "range"),
                                text("segment.words.rfmScore." + c.part().name()),
                                c.from(),
                                c.upTo()),
                        denied);
            case Referrals c ->
                denied(
                        text(
                                c.came() ? "segment.words.referrals.came" : "segment.words.referrals",
                                tests.number(c.test(), formats::number)),
                        denied);
            case WasReferred c -> yesOrNo("referred", c.yes() != denied);
            case InFamily c -> yesOrNo("family", c.yes() != denied);
            case Messaged c -> messaged(c, c.yes() != denied);
            case InSegment c ->
                text(
                        "segment.words.segment." + (c.yes() != denied ? "yes" : "no"),
                        SegmentChoices.name(choices.segments(), c.segment())
                                .orElseGet(() -> text("segment.words.gone")));
            case RandomShare c ->
                denied(text("segment.words.share", c.from(), c.upTo(), c.draw().isEmpty() ? 0 : 1, c.draw()), denied);
            case BirthdayIn c -> denied(text("segment.words.birthdayIn", months(c.months())), denied);
            case Added c -> dated("segment.words.added", c.test(), denied);
            case AttributeFilled c ->
                text(
                        "segment.words.attribute." + (c.yes() != denied ? "filled" : "empty"),
                        text("segment.attribute." + c.attribute().name()));
            case AttributeText c ->
                denied(
                        text(
                                "segment.words.field.text." + c.operator().name(),
                                text("segment.attribute." + c.attribute().name()),
                                c.text()),
                        denied);
        };
    }

    private String matched(String what, Match match, List<String> names, boolean denied) {
        String how = switch (match) {
            case ANY -> denied ? "none" : "any";
            case NONE -> denied ? "any" : "none";
            case ALL -> denied ? "notAll" : "all";
        };
        return text("segment.words." + what + "." + how, String.join(", ", names), names.size());
    }

    private String chosen(String what, Choice choice, List<String> names, boolean denied) {
        return text("segment.words." + what + "." + is(choice, denied), String.join(", ", names), names.size());
    }

    private static String is(Choice choice, boolean denied) {
        return (choice == Choice.IS) != denied ? "is" : "isNot";
    }

    private String yesOrNo(String what, boolean yes) {
        return text("segment.words." + what + (yes ? ".yes" : ".no"));
    }

    private String dated(String key, DateTest test, boolean denied) {
        return denied(text(key, tests.date(test)), denied);
    }

    private String money(String key, io.revisit.segment.condition.NumberTest test) {
        Function<BigDecimal, String> money = formats::money;
        return text(key, tests.number(test, money));
    }

    private String digitized(Digitized condition, boolean denied) {
        DateTest when = condition.when();
        return when == null
                ? yesOrNo("digitized", condition.yes() != denied)
                : dated("segment.words.digitized.when", when, denied);
    }

    private String consented(Consent condition, boolean given) {
        return text(
                "segment.words.consent." + (given ? "yes" : "no"),
                text("segment.words.purpose." + condition.purpose().name()),
                text("segment.words.channel." + condition.channel().name()));
    }

    private String messaged(Messaged condition, boolean yes) {
        ConsentChannel channel = condition.channel();
        return text(
                "segment.words.messaged." + condition.event() + (yes ? ".yes" : ".no"),
                channel == null ? "" : " " + text("segment.words.channel." + channel.name()),
                condition.when() == null ? "" : " " + when(condition.event(), condition.when()));
    }

    /** A message is opened and its links are followed more than once. */
    private String when(MessageEvent event, DateTest when) {
        return switch (event) {
            case SENT, ANSWERED -> tests.date(when);
            case OPENED, CLICKED -> text("segment.words.messaged.first", tests.date(when));
        };
    }

    private String months(List<Integer> months) {
        return months.stream()
                .sorted()
                .map(month -> Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .collect(Collectors.joining(", "));
    }

    private String denied(String phrase, boolean denied) {
        return denied ? text("segment.words.not", phrase) : phrase;
    }

    private List<String> names(List<Option> options, List<Long> ids) {
        return ids.stream()
                .map(id -> SegmentChoices.name(options, id).orElseGet(() -> text("segment.words.gone")))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return Messages.get(locale, key, arguments);
    }
}
