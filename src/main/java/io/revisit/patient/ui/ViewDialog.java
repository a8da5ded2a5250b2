package io.revisit.patient.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.listview.ListViewId;
import io.revisit.patient.listview.ListViewSaving;
import io.revisit.patient.listview.ListViews;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Asks for the name of a view and who sees it. */
final class ViewDialog extends Dialog {
    private final TextField name = new TextField();
    private final Checkbox shared = new Checkbox();
    private final Div fields = new Div(name, shared);
    private final BiFunction<String, Boolean, ListViewSaving> saving;
    private final Consumer<ListViewId> saved;

    /**
     * @param saving given the name and whether the clinic sees it
     * @param saved told when it is done
     */
    ViewDialog(String title, BiFunction<String, Boolean, ListViewSaving> saving, Consumer<ListViewId> saved) {
        this.saving = saving;
        this.saved = saved;
        setHeaderTitle(title);
        name.setLabel(getTranslation("patient.view.name"));
        name.setMaxLength(ListViews.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutofocus(true);
        name.addValueChangeListener(_ -> name.setInvalid(false));
        shared.setLabel(getTranslation("patient.view.shared"));
        shared.setHelperText(getTranslation("patient.view.shared.hint"));
        fields.addClassName("dialog-fields");
        add(fields);
        Button save = new Button(getTranslation("patient.view.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("ui.confirm.cancel"), _ -> close()), save);
    }

    /** Fills the fields; who sees it is its author's to say. */
    ViewDialog with(String viewName, boolean isShared, boolean mine) {
        name.setValue(viewName);
        shared.setValue(isShared);
        shared.setEnabled(mine);
        return this;
    }

    /** Adds a sentence. */
    ViewDialog saying(String sentence) {
        Span words = new Span(sentence);
        words.addClassName("quiet");
        fields.add(words);
        return this;
    }

    private void save() {
        switch (saving.apply(name.getValue(), shared.getValue())) {
            case ListViewSaving.Saved done -> {
                close();
                saved.accept(done.id());
            }
            case ListViewSaving.Refused refused -> {
                name.setErrorMessage(getTranslation("patient.view.problem." + refused.reason()));
                name.setInvalid(true);
                name.focus();
            }
        }
    }
}
