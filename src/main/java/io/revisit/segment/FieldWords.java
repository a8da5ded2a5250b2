package io.revisit.segment;

import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomOption;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.FieldTest;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.i18n.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what is asked of one of the clinic's own fields. */
final class FieldWords {

    private final Locale locale;
    private final SegmentChoices choices;
    private final Formats formats;
    private final TestWords tests;

    FieldWords(Locale locale, SegmentChoices choices, Formats formats, TestWords tests) {
        this.locale = locale;
        this.choices = choices;
        this.formats = formats;
        this.tests = tests;
    }

    String say(CustomFieldIs leaf, boolean denied) {
        Optional<CustomField> field = choices.field(leaf.field());
        String name = field.map(CustomField::name).orElseGet(() -> text("segment.words.gone"));
        return switch (leaf.test()) {
            case FieldTest.Text asked ->
                denied(text("segment.words.field.text." + asked.operator().name(), name, asked.text()), denied);
            case FieldTest.Number(var test) ->
                denied(text("segment.words.field.value", name, tests.number(test, formats::number)), denied);
            case FieldTest.Day(var test) -> denied(text("segment.words.field.value", name, tests.date(test)), denied);
            case FieldTest.OneOf asked ->
                text(
                        "segment.words.field." + ((asked.choice() == Choice.IS) != denied ? "is" : "isNot"),
                        name,
                        options(field, asked.options()),
                        asked.options().size());
            case FieldTest.Filled asked ->
                text("segment.words.field." + (asked.yes() != denied ? "filled" : "empty"), name);
        };
    }

    private String options(Optional<CustomField> field, List<Long> ids) {
        return ids.stream()
                .map(id -> field.flatMap(known -> known.option(id))
                        .map(CustomOption::name)
                        .orElseGet(() -> text("segment.words.gone")))
                .collect(Collectors.joining(", "));
    }

    private String denied(String phrase, boolean denied) {
        return denied ? text("segment.words.not", phrase) : phrase;
    }

    private String text(String key, Object... arguments) {
        return Messages.get(locale, key, arguments);
    }
}
