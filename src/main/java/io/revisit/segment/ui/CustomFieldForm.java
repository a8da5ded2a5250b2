package io.revisit.segment.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomOption;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.condition.Choice;
import io.revisit.segment.condition.CustomFieldIs;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.FieldTest;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.TextOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A condition on one of the clinic's own fields: which field, what is asked of it, and with what it is compared. */
final class CustomFieldForm extends LeafForm {

    private static final int TYPING_PAUSE_MILLIS = 400;

    /** What is asked; which of them are offered says the type of the field. */
    private enum Asked {
        CONTAINS,
        IS,
        VALUE,
        ONE_OF,
        NONE_OF,
        FILLED,
        EMPTY
    }

    private final Select<CustomField> field = new Select<>();
    private final Select<Asked> asked = new Select<>();
    private final TextField text = new TextField();
    private final NumberTestField number;
    private final DateTestField day;
    private final MultiSelectComboBox<CustomOption> options = new MultiSelectComboBox<>();

    /** @param initial the condition to be changed, or null for an empty form */
    CustomFieldForm(SegmentChoices choices, @Nullable CustomFieldIs initial) {
        String name = getTranslation(LeafKind.CUSTOM_FIELD.nameKey());
        number = new NumberTestField(name, "", false);
        day = new DateTestField(name, true);
        setUpField(choices, initial);
        asked.setAriaLabel(getTranslation("segment.field.comparison", name));
        asked.setItemLabelGenerator(item -> getTranslation("segment.asked." + item.name()));
        asked.addClassName("segment-operator");
        text.setAriaLabel(getTranslation("segment.field.text", name));
        text.setMaxLength(FieldTest.Text.LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        text.setManualValidation(true);
        options.setAriaLabel(name);
        options.setPlaceholder(getTranslation("segment.field.choose"));
        options.setItemLabelGenerator(CustomOption::name);
        options.setManualValidation(true);
        options.addClassName("segment-chosen");
        addField(field);
        addField(asked);
        addField(text);
        addField(number);
        addField(day);
        addField(options);
        offer();
        if (initial != null) {
            show(initial.test());
        }
        arrange();
        field.addValueChangeListener(_ -> {
            offer();
            arrange();
        });
        asked.addValueChangeListener(_ -> arrange());
    }

    /** Fields that are archived are offered only where a condition names them already. */
    private void setUpField(SegmentChoices choices, @Nullable CustomFieldIs initial) {
        CustomField named =
                initial == null ? null : choices.field(initial.field()).orElse(null);
        List<CustomField> offered = new ArrayList<>(choices.fields().stream()
                .filter(known -> known.active() || known.equals(named))
                .toList());
        field.setAriaLabel(getTranslation("segment.field.own"));
        field.setItems(offered);
        field.setItemLabelGenerator(known -> known == null ? getTranslation("segment.words.gone") : known.name());
        field.addClassName("segment-operator");
        field.setValue(initial == null && !offered.isEmpty() ? offered.getFirst() : named);
    }

    private void offer() {
        CustomField chosen = field.getValue();
        List<Asked> possible = chosen == null
                ? List.of(Asked.FILLED, Asked.EMPTY)
                : switch (chosen.type()) {
                    case TEXT -> List.of(Asked.CONTAINS, Asked.IS, Asked.FILLED, Asked.EMPTY);
                    case NUMBER, DATE -> List.of(Asked.VALUE, Asked.FILLED, Asked.EMPTY);
                    case CHOICE -> List.of(Asked.ONE_OF, Asked.NONE_OF, Asked.FILLED, Asked.EMPTY);
                };
        asked.setItems(possible);
        asked.setValue(possible.getFirst());
        options.setItems(chosen == null ? List.of() : chosen.options());
    }

    private void arrange() {
        CustomField chosen = field.getValue();
        Asked what = asked.getValue();
        boolean value = chosen != null && what != null && what != Asked.FILLED && what != Asked.EMPTY;
        text.setVisible(value && (what == Asked.CONTAINS || what == Asked.IS));
        options.setVisible(value && (what == Asked.ONE_OF || what == Asked.NONE_OF));
        number.setVisible(value && what == Asked.VALUE && isNumber(chosen));
        day.setVisible(value && what == Asked.VALUE && !isNumber(chosen));
    }

    private static boolean isNumber(@Nullable CustomField chosen) {
        return chosen != null && chosen.type() == io.revisit.patient.customfield.CustomFieldType.NUMBER;
    }

    private void show(FieldTest test) {
        switch (test) {
            case FieldTest.Text(TextOperator operator, String wanted) -> {
                asked.setValue(operator == TextOperator.IS ? Asked.IS : Asked.CONTAINS);
                text.setValue(wanted);
            }
            case FieldTest.Number(NumberTest wanted) -> number.setValue(wanted);
            case FieldTest.Day(DateTest wanted) -> day.setValue(wanted);
            case FieldTest.OneOf(Choice choice, List<Long> ids) -> {
                asked.setValue(choice == Choice.IS ? Asked.ONE_OF : Asked.NONE_OF);
                options.setValue(ids.stream()
                        .flatMap(id -> field.getOptionalValue().flatMap(known -> known.option(id)).stream())
                        .collect(Collectors.toSet()));
            }
            case FieldTest.Filled(boolean yes) -> asked.setValue(yes ? Asked.FILLED : Asked.EMPTY);
        }
    }

    @Override
    @Nullable
    Leaf read() {
        CustomField chosen = field.getValue();
        FieldTest test = chosen == null || asked.getValue() == null ? null : test();
        return chosen == null || test == null
                ? null
                : new CustomFieldIs(chosen.id().value(), test);
    }

    private @Nullable FieldTest test() {
        return switch (asked.getValue()) {
            case CONTAINS ->
                text.getValue().isBlank() ? null : new FieldTest.Text(TextOperator.CONTAINS, text.getValue());
            case IS -> text.getValue().isBlank() ? null : new FieldTest.Text(TextOperator.IS, text.getValue());
            case VALUE -> value();
            case ONE_OF -> chosen(Choice.IS);
            case NONE_OF -> chosen(Choice.IS_NOT);
            case FILLED -> new FieldTest.Filled(true);
            case EMPTY -> new FieldTest.Filled(false);
        };
    }

    private @Nullable FieldTest value() {
        if (number.isVisible()) {
            return number.getValue() == null ? null : new FieldTest.Number(number.getValue());
        }
        return day.getValue() == null ? null : new FieldTest.Day(day.getValue());
    }

    private @Nullable FieldTest chosen(Choice choice) {
        return options.isEmpty()
                ? null
                : new FieldTest.OneOf(
                        choice,
                        options.getValue().stream().map(CustomOption::id).toList());
    }

    @Override
    void validate() {
        boolean noText = text.isVisible() && text.getValue().isBlank();
        text.setErrorMessage(noText ? getTranslation("segment.error.text") : null);
        text.setInvalid(noText);
        boolean noOption = options.isVisible() && options.isEmpty();
        options.setErrorMessage(noOption ? getTranslation("segment.error.choose") : null);
        options.setInvalid(noOption);
        if (number.isVisible()) {
            number.validate();
        }
        if (day.isVisible()) {
            day.validate();
        }
    }
}
