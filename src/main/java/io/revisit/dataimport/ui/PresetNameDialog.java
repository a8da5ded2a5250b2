package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.dataimport.PresetSaving;
import java.util.function.Function;

/** Asks for the name of a preset; what is wrong with it is said beside the field, and nothing typed is lost. */
final class PresetNameDialog extends Dialog {

    private static final int LONGEST = 100;

    private final TextField name = new TextField(getTranslation("dataimport.preset.name"));
    private final Function<String, PresetSaving> saving;

    PresetNameDialog(String title, String current, Function<String, PresetSaving> saving) {
        this.saving = saving;
        setHeaderTitle(title);
        name.setValue(current);
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setAutofocus(true);
        name.addValueChangeListener(_ -> name.setInvalid(false));
        add(name);
        var save = new Button(getTranslation("dataimport.preset.save.action"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("ui.confirm.cancel"), _ -> close()), save);
    }

    private void save() {
        switch (saving.apply(name.getValue())) {
            case PresetSaving.Saved _ -> close();
            case PresetSaving.Refused(String key) -> {
                name.setErrorMessage(getTranslation(key));
                name.setInvalid(true);
            }
        }
    }
}
