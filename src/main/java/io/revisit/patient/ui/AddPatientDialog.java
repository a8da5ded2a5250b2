package io.revisit.patient.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.revisit.business.NamedRef;
import io.revisit.patient.PatientForm;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.customfield.CustomField;
import java.util.List;
import java.util.function.Consumer;

/** Adds a patient by hand. */
final class AddPatientDialog extends Dialog {

    AddPatientDialog(
            PatientService patients,
            List<NamedRef> branches,
            List<CustomField> customFields,
            PhonePrivacy phones,
            Consumer<PatientId> added) {
        setHeaderTitle(getTranslation("patient.add.title"));
        addClassName("add-patient-dialog");
        setCloseOnOutsideClick(false);
        PatientEditor editor = new PatientEditor(
                branches,
                customFields,
                phones,
                (form, despiteDuplicate) -> despiteDuplicate ? patients.addDespiteDuplicate(form) : patients.add(form),
                patient -> {
                    close();
                    added.accept(patient);
                });
        editor.show(PatientForm.EMPTY);
        add(editor);
        Button cancel = new Button(getTranslation("ui.confirm.cancel"), _ -> close());
        Button save = new Button(getTranslation("patient.add.save"), _ -> editor.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        save.setTooltipText("Ctrl+Enter");
        getFooter().add(cancel, save);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                editor.focus();
            }
        });
    }
}
