package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldDraft;
import io.revisit.patient.customfield.CustomOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be chosen in a field, a line each; lines left empty count for nothing. */
final class OptionList extends Composite<Div> {
    private final List<Line> lines = new ArrayList<>();
    private final Div shown = new Div();
    private final Span refusal = new Span();

    private record Line(@Nullable Long id, TextField name, Div row) {}

    OptionList() {
        Span label = new Span(getTranslation("patient.field.options"));
        label.addClassName("option-list-label");
        shown.addClassName("option-list-lines");
        refusal.addClassName("option-list-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Button add = new Button(
                getTranslation("patient.field.option.add"),
                VaadinIcon.PLUS.create(),
                _ -> add(null, "").name().focus());
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        getContent().addClassName("option-list");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("patient.field.options"));
        getContent().add(label, shown, refusal, add);
    }

    void show(List<CustomOption> options) {
        lines.clear();
        shown.removeAll();
        options.forEach(option -> add(option.id(), option.name()));
        if (options.isEmpty()) {
            add(null, "");
            add(null, "");
        }
    }

    /** What stands in the lines, in their order. */
    List<CustomFieldDraft.Option> value() {
        return lines.stream()
                .filter(line -> !line.name().getValue().isBlank())
                .map(line -> new CustomFieldDraft.Option(line.id(), line.name().getValue()))
                .toList();
    }

    void refuse(String reason) {
        refusal.setText(reason);
        refusal.setVisible(true);
    }

    void clearRefusal() {
        refusal.setVisible(false);
    }

    private Line add(@Nullable Long id, String value) {
        TextField name = new TextField();
        name.setValue(value);
        name.setMaxLength(CustomField.LONGEST_NAME);
        name.setAriaLabel(getTranslation("patient.field.option", lines.size() + 1));
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
        remove.setAriaLabel(getTranslation("patient.field.option.remove", lines.size() + 1));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div row = new Div(name, remove);
        row.addClassName("option-list-line");
        Line line = new Line(id, name, row);
        remove.addClickListener(_ -> {
            lines.remove(line);
            shown.remove(row);
        });
        name.addKeyDownListener(Key.ENTER, _ -> add(null, "").name().focus());
        lines.add(line);
        shown.add(row);
        return line;
    }
}
