package io.revisit.visit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.Patient;
import io.revisit.patient.ui.PatientCardAction;
import java.util.Optional;

/** «Записать визит» on the patient card. */
@SpringComponent
class RecordVisitAction implements PatientCardAction {
    private final VisitActions actions;

    RecordVisitAction(VisitActions actions) {
        this.actions = actions;
    }

    @Override
    public int order() {
        return VISIT;
    }

    @Override
    public Optional<Component> button(Patient patient, Runnable changed) {
        return actions.mayRecord()
                ? Optional.of(new Button(
                        I18NProvider.translate("visit.record"),
                        VaadinIcon.CALENDAR_CLOCK.create(),
                        _ -> actions.add(patient, changed)))
                : Optional.empty();
    }
}
