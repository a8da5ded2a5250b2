package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.DirectoryService;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientForm;
import io.revisit.patient.PatientService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.customfield.CustomFieldId;
import io.revisit.patient.customfield.CustomFieldService;
import io.revisit.patient.customfield.CustomValue;
import io.revisit.patient.personal.PersonService;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.ui.Notices;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** «Данные»: the form that changes a patient. */
@SpringComponent
class DataTab implements PatientCardTab {
    private final PatientService patients;
    private final DirectoryService directory;
    private final PhonePrivacy phones;
    private final PersonService person;
    private final CurrentUser currentUser;
    private final CustomFieldService customFields;

    DataTab(
            PatientService patients,
            DirectoryService directory,
            CustomFieldService customFields,
            PhonePrivacy phones,
            PersonService person,
            CurrentUser currentUser) {
        this.person = person;
        this.currentUser = currentUser;
        this.phones = phones;
        this.patients = patients;
        this.directory = directory;
        this.customFields = customFields;
    }

    @Override
    public String code() {
        return "data";
    }

    @Override
    public String titleKey() {
        return "patient.tab.data";
    }

    @Override
    public int order() {
        return DATA;
    }

    @Override
    public Component content(Patient patient, Runnable changed) {
        PatientEditor editor = new PatientEditor(
                directory.branches(),
                customFields.fields(),
                phones,
                (form, despiteDuplicate) -> despiteDuplicate
                        ? patients.updateDespiteDuplicate(patient.id(), form, patient.version())
                        : patients.update(patient.id(), form, patient.version()),
                _ -> {
                    Notices.success(I18NProvider.translate("patient.data.saved"));
                    changed.run();
                });
        editor.show(PatientForm.of(patient).withCustom(values(patient)));
        Button save = new Button(I18NProvider.translate("patient.data.save"), _ -> editor.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div tab = new Div(editor, save);
        tab.addClassName("patient-tab");
        if (currentUser.require().role() == Role.OWNER) {
            tab.add(new PersonPanel(patient, person));
        }
        return tab;
    }

    private Map<CustomFieldId, Optional<CustomValue>> values(Patient patient) {
        return customFields.of(patient.id()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Optional.of(entry.getValue())));
    }
}
