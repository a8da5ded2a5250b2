package io.revisit.segment.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import io.revisit.rfm.RfmSegment;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.SegmentChoices.Option;
import io.revisit.segment.condition.BirthdayIn;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.Match;
import io.revisit.segment.condition.RfmIs;
import io.revisit.segment.condition.SourceIs;
import io.revisit.shared.i18n.Messages;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the forms of conditions about entries of a list. */
final class EntryForms {

    private final Locale locale;
    private final SegmentChoices choices;

    /**
     * What a condition about entries of a dictionary asks that is to be changed.
     *
     * @param entries their ids
     */
    record Asked<O>(O how, List<Long> entries) {}

    EntryForms(Locale locale, SegmentChoices choices) {
        this.locale = locale;
        this.choices = choices;
    }

    LeafForm matched(
            LeafKind kind,
            List<Option> known,
            BiFunction<Match, List<Long>, Leaf> condition,
            @Nullable Asked<Match> initial) {
        return entries(
                kind,
                List.of(Match.values()),
                match -> text("segment.match." + match.name()),
                known,
                condition,
                initial);
    }

    LeafForm isOneOf(
            LeafKind kind,
            List<Option> known,
            BiFunction<Choice, List<Long>, Leaf> condition,
            @Nullable Asked<Choice> initial) {
        return entries(kind, List.of(Choice.values()), this::choiceText, known, condition, initial);
    }

    /** About entries of a dictionary. */
    private <O> LeafForm entries(
            LeafKind kind,
            List<O> operators,
            ItemLabelGenerator<O> words,
            List<Option> known,
            BiFunction<O, List<Long>, Leaf> condition,
            @Nullable Asked<O> initial) {
        var field = new OptionsField(text("segment.field.choose"), known);
        if (initial != null) {
            field.show(initial.entries());
        }
        return new ChosenForm<O, Option>(
                        name(kind), operators, words, field, (how, _) -> condition.apply(how, field.ids()))
                .comparing(initial == null ? null : initial.how());
    }

    LeafForm sources(@Nullable SourceIs initial) {
        return new ChosenForm<Choice, String>(
                        name(LeafKind.SOURCE),
                        List.of(Choice.values()),
                        this::choiceText,
                        ChosenForm.among(
                                choices.sources(), source -> source, initial == null ? List.of() : initial.sources()),
                        SourceIs::new)
                .comparing(initial == null ? null : initial.choice());
    }

    LeafForm rfm(@Nullable RfmIs initial) {
        return new ChosenForm<Choice, RfmSegment>(
                        name(LeafKind.RFM),
                        List.of(Choice.values()),
                        this::choiceText,
                        ChosenForm.among(
                                List.of(RfmSegment.values()),
                                segment -> text("rfm.segment." + segment.name()),
                                initial == null ? List.of() : initial.segments()),
                        RfmIs::new)
                .comparing(initial == null ? null : initial.choice());
    }

    LeafForm months(List<Integer> chosen) {
        return new ChosenForm<Choice, Integer>(
                name(LeafKind.BIRTH_MONTH),
                List.of(Choice.IS),
                this::choiceText,
                ChosenForm.among(
                        IntStream.rangeClosed(1, 12).boxed().toList(),
                        month -> Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale),
                        chosen),
                (_, months) -> new BirthdayIn(months));
    }

    private String choiceText(Choice choice) {
        return text("segment.choice." + choice.name());
    }

    private String name(LeafKind kind) {
        return text(kind.nameKey());
    }

    private String text(String key) {
        return Messages.get(locale, key);
    }
}
