package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.Patient;
import io.revisit.patient.personal.Erasure;
import io.revisit.patient.personal.PersonService;
import io.revisit.shared.ui.Downloads;
import io.revisit.shared.ui.Notices;
import java.util.Locale;

/** What the patient may ask the clinic for: the file with their data, and to be forgotten. */
final class PersonPanel extends Composite<Div> {
    private static final String ZIP = "application/zip";

    private final Patient patient;
    private final PersonService person;

    PersonPanel(Patient patient, PersonService person) {
        this.patient = patient;
        this.person = person;
        Locale language = getLocale();
        Paragraph note = new Paragraph(getTranslation("patient.person.note"));
        note.addClassName("quiet");
        Button erase = new Button(getTranslation("patient.erase"), _ -> askToErase());
        erase.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        Div actions = new Div(
                Downloads.link(
                        getTranslation("patient.person.download"),
                        () -> "patient-" + patient.id().value() + ".zip",
                        ZIP,
                        out -> person.writeFile(patient.id(), language, out)),
                erase);
        actions.addClassName("patient-card-actions");
        getContent().addClassName("person-panel");
        getContent().add(new H3(getTranslation("patient.person")), note, actions);
    }

    private void askToErase() {
        Dialog dialog =
                new Dialog(getTranslation("patient.erase.title", patient.name().full()));
        TextField surname =
                new TextField(getTranslation("patient.erase.surname", PersonService.confirmation(patient.name())));
        surname.setWidthFull();
        surname.setManualValidation(true);
        surname.addValueChangeListener(_ -> surname.setInvalid(false));
        Button confirm = new Button(getTranslation("patient.erase.confirm"), _ -> erase(dialog, surname));
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.addClassName("note-dialog");
        dialog.add(
                new Paragraph(getTranslation("patient.erase.what")),
                new Paragraph(getTranslation("patient.erase.stays", patient.visits())),
                new Paragraph(getTranslation("patient.erase.forever")),
                surname);
        dialog.getFooter().add(new Button(getTranslation("ui.confirm.cancel"), _ -> dialog.close()), confirm);
        dialog.open();
        surname.focus();
    }

    private void erase(Dialog dialog, TextField surname) {
        switch (person.erase(patient.id(), surname.getValue())) {
            case Erasure.Done _ -> {
                dialog.close();
                PatientNavigation.navigateToPatients();
                Notices.success(getTranslation("patient.erase.done"));
            }
            case Erasure.Refused refused -> {
                surname.setErrorMessage(getTranslation(refused.key()));
                surname.setInvalid(true);
                surname.focus();
            }
        }
    }
}
