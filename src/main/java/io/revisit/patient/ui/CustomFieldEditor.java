package io.revisit.patient.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldDraft;
import io.revisit.patient.customfield.CustomFieldEntry;
import io.revisit.patient.customfield.CustomFieldSaving;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomOption;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for a field's name, its type and what can be chosen in it. */
final class CustomFieldEditor extends Dialog {
    private final TextField name = new TextField();
    private final Select<CustomFieldType> type = new Select<>();
    private final OptionList options = new OptionList();
    private Consumer<CustomFieldDraft> saved = _ -> {};

    /** @param entry to be changed, null for a new field */
    CustomFieldEditor(String title, @Nullable CustomFieldEntry entry) {
        setHeaderTitle(title);
        name.setLabel(getTranslation("patient.field.name"));
        name.setMaxLength(CustomField.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutofocus(true);
        type.setLabel(getTranslation("patient.field.type"));
        type.setItems(CustomFieldType.values());
        type.setItemLabelGenerator(value -> getTranslation(value.key()));
        type.addValueChangeListener(change -> {
            type.setInvalid(false);
            options.setVisible(change.getValue() == CustomFieldType.CHOICE);
        });
        Div fields = new Div(name, type);
        fields.addClassName("dialog-fields");
        fill(entry, fields);
        fields.add(options);
        add(fields);
        Button save = new Button(getTranslation("patient.tag.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        save.setTooltipText("Ctrl+Enter");
        getFooter().add(new Button(getTranslation("ui.confirm.cancel"), _ -> close()), save);
    }

    private void fill(@Nullable CustomFieldEntry entry, Div fields) {
        if (entry == null) {
            type.setValue(CustomFieldType.TEXT);
            options.setVisible(false);
            options.show(List.of());
            return;
        }
        CustomField field = entry.field();
        name.setValue(field.name());
        type.setValue(field.type());
        options.setVisible(field.type() == CustomFieldType.CHOICE);
        options.show(field.options().stream().filter(CustomOption::active).toList());
        if (entry.patients() > 0) {
            type.setReadOnly(true);
            Paragraph fixed = new Paragraph(getTranslation("patient.field.fixed", entry.patients()));
            fixed.addClassName("quiet");
            fields.add(fixed);
        }
    }

    /** Says what to do with what was asked for; the dialog stays open until it is closed. */
    void onSave(Consumer<CustomFieldDraft> action) {
        saved = action;
    }

    /** Adds another thing that can be done with the field; it closes the dialog. */
    void offer(String label, Runnable action) {
        Button button = new Button(label, _ -> {
            close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("footer-start");
        getFooter().addComponentAsFirst(button);
    }

    /** Says where it belongs why the field was not taken. */
    void refuse(CustomFieldSaving.Refused refused) {
        String reason = getTranslation(refused.key());
        switch (refused.part()) {
            case NAME -> {
                name.setErrorMessage(reason);
                name.setInvalid(true);
                name.focus();
            }
            case TYPE -> {
                type.setErrorMessage(reason);
                type.setInvalid(true);
            }
            case OPTIONS -> options.refuse(reason);
        }
    }

    private void save() {
        name.setInvalid(false);
        options.clearRefusal();
        saved.accept(new CustomFieldDraft(name.getValue(), type.getValue(), options.value()));
    }
}
