package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.dataimport.mapping.CustomTarget;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks which of the clinic's own fields a column is: one that is there, or a new one with a name and a type. */
final class CustomColumnDialog extends Dialog {
    private final List<CustomField> all;
    private final Consumer<CustomTarget> chosen;
    private final Select<Optional<CustomField>> field = new Select<>();
    private final TextField name = new TextField();
    private final Select<CustomFieldType> type = new Select<>();
    private final Paragraph note = new Paragraph(getTranslation("dataimport.custom.note"));

    /**
     * @param column what the column is called
     * @param current what it is read as, or the suggestion for a new field
     * @param all the clinic's fields, the archived ones too
     */
    CustomColumnDialog(String column, CustomTarget current, List<CustomField> all, Consumer<CustomTarget> chosen) {
        this.all = all;
        this.chosen = chosen;
        setHeaderTitle(getTranslation("dataimport.custom.title", column));
        setUpField(current);
        name.setLabel(getTranslation("patient.field.name"));
        name.setMaxLength(CustomField.LONGEST_NAME);
        name.setManualValidation(true);
        name.setValue(current.name());
        type.setLabel(getTranslation("patient.field.type"));
        type.setItems(CustomFieldType.values());
        type.setItemLabelGenerator(value -> getTranslation(value.key()));
        type.setValue(current.type());
        note.addClassName("quiet");
        Div fields = new Div(field, name, type, note);
        fields.addClassName("dialog-fields");
        add(fields);
        Button save = new Button(getTranslation("dataimport.custom.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("ui.confirm.cancel"), _ -> close()), save);
        arrange();
    }

    private void setUpField(CustomTarget current) {
        List<CustomField> active = all.stream().filter(CustomField::active).toList();
        field.setLabel(getTranslation("dataimport.custom.field-of"));
        field.setItems(Stream.concat(
                        Stream.of(Optional.<CustomField>empty()),
                        active.stream().map(Optional::of))
                .toList());
        field.setItemLabelGenerator(
                item -> item.map(CustomField::name).orElseGet(() -> getTranslation("dataimport.custom.new")));
        field.setValue(active.stream()
                .filter(known -> Objects.equals(known.id().value(), current.field()))
                .findFirst());
        field.addValueChangeListener(_ -> arrange());
        field.setVisible(!active.isEmpty());
    }

    private void arrange() {
        boolean isNew = field.getValue().isEmpty();
        name.setVisible(isNew);
        type.setVisible(isNew);
        note.setVisible(isNew);
    }

    private void save() {
        CustomTarget target = field.getValue()
                .map(CustomTarget::of)
                .orElseGet(() -> new CustomTarget(null, name.getValue().strip(), type.getValue()));
        String wrong = field.getValue().isEmpty() ? problem(target) : null;
        if (wrong != null) {
            name.setErrorMessage(getTranslation(wrong));
            name.setInvalid(true);
            name.focus();
            return;
        }
        close();
        chosen.accept(target);
    }

    private @Nullable String problem(CustomTarget target) {
        if (target.name().isEmpty()) {
            return "patient.field.problem.empty";
        }
        return all.stream()
                .filter(known -> CustomKey.of(known.name()).equals(target.key()))
                .findFirst()
                .map(known -> known.active() ? "dataimport.custom.taken" : "dataimport.custom.archived")
                .orElse(null);
    }
}
