package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldId;
import io.revisit.patient.customfield.CustomOption;
import io.revisit.patient.customfield.CustomProblem;
import io.revisit.patient.customfield.CustomValue;
import io.revisit.shared.ui.DatePickers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The clinic's own fields of a patient, each by its type; says next to each what is wrong with it. */
final class CustomFieldInputs extends Composite<FormLayout> {
    private final Map<CustomField, Component> inputs = new LinkedHashMap<>();

    CustomFieldInputs(List<CustomField> fields) {
        FormLayout form = getContent();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setMaxColumns(2);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.addClassNames("patient-fields", "custom-fields");
        form.getElement().setAttribute("role", "group");
        form.getElement().setAttribute("aria-label", getTranslation("patient.fields"));
        for (CustomField field : fields) {
            Component input = input(field);
            inputs.put(field, input);
            form.add(input);
        }
        form.setVisible(!fields.isEmpty());
    }

    private Component input(CustomField field) {
        return switch (field.type()) {
            case TEXT -> {
                TextField text = new TextField(field.name());
                text.setManualValidation(true);
                text.addValueChangeListener(_ -> text.setInvalid(false));
                yield text;
            }
            case NUMBER -> {
                BigDecimalField number = new BigDecimalField(field.name());
                number.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                        .setBadInputErrorMessage(getTranslation("patient.field.problem.number")));
                yield number;
            }
            case DATE -> DatePickers.date(field.name());
            case CHOICE -> {
                Select<CustomOption> choice = new Select<>();
                choice.setLabel(field.name());
                choice.setItemLabelGenerator(option -> option == null ? "" : option.name());
                choice.setItems(field.offered(0));
                choice.setEmptySelectionAllowed(true);
                yield choice;
            }
        };
    }

    /** Shows these values; a field that is not among them is empty. */
    void show(Map<CustomFieldId, Optional<CustomValue>> values) {
        inputs.forEach((field, input) -> show(
                field, input, values.getOrDefault(field.id(), Optional.empty()).orElse(null)));
    }

    @SuppressWarnings("unchecked") // Of the type's component, see input().
    private static void show(CustomField field, Component input, @Nullable CustomValue value) {
        switch (field.type()) {
            case TEXT -> ((TextField) input).setValue(value instanceof CustomValue.Text(String text) ? text : "");
            case NUMBER ->
                ((BigDecimalField) input).setValue(value instanceof CustomValue.Number(var number) ? number : null);
            case DATE -> ((DatePicker) input).setValue(value instanceof CustomValue.Day(var day) ? day : null);
            case CHOICE -> {
                Select<CustomOption> choice = (Select<CustomOption>) input;
                CustomOption chosen = value instanceof CustomValue.Chosen(CustomOption option) ? option : null;
                choice.setItems(field.offered(chosen == null ? 0 : chosen.id()));
                choice.setValue(chosen);
            }
        }
    }

    /** What stands in the fields; each of them is there. */
    Map<CustomFieldId, Optional<CustomValue>> value() {
        Map<CustomFieldId, Optional<CustomValue>> values = new LinkedHashMap<>();
        inputs.forEach((field, input) -> values.put(field.id(), Optional.ofNullable(value(field, input))));
        return values;
    }

    private static @Nullable CustomValue value(CustomField field, Component input) {
        Object value = ((HasValue<?, ?>) input).getValue();
        if (value == null || value.equals("")) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> new CustomValue.Text((String) value);
            case NUMBER -> new CustomValue.Number((java.math.BigDecimal) value);
            case DATE -> new CustomValue.Day((java.time.LocalDate) value);
            case CHOICE -> new CustomValue.Chosen((CustomOption) value);
        };
    }

    /** Whether something was typed that is no number or no date; its field says so, and nothing may be stored without it. */
    boolean hasUnreadable() {
        return inputs.values().stream()
                .anyMatch(input -> input instanceof HasValidationProperties field
                        && field.isInvalid()
                        && input instanceof HasValue<?, ?> value
                        && value.isEmpty());
    }

    /** Marks the fields that are wrong and goes to the first of them. */
    void show(List<CustomProblem> problems) {
        for (CustomProblem problem : problems) {
            find(problem.field()).ifPresent(input -> {
                if (input instanceof HasValidationProperties field) {
                    field.setErrorMessage(
                            getTranslation(problem.key(), problem.arguments().toArray()));
                    field.setInvalid(true);
                }
            });
        }
        if (!problems.isEmpty() && find(problems.getFirst().field()).orElse(null) instanceof Focusable<?> first) {
            first.focus();
        }
    }

    private Optional<Component> find(CustomFieldId id) {
        return inputs.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(id))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
