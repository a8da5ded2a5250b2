package io.revisit.loyalty.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.loyalty.DigitizationService;
import io.revisit.patient.Patient;
import io.revisit.patient.ui.PatientCardAction;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import java.time.Clock;
import java.util.Optional;

/** «Зарегистрировать в программе» on the card of a patient who is not in it yet. */
@SpringComponent
class RegisterAction implements PatientCardAction {
    private final DigitizationService digitizations;
    private final CurrentUser currentUser;
    private final Clock clock;

    RegisterAction(DigitizationService digitizations, CurrentUser currentUser, Clock clock) {
        this.digitizations = digitizations;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public int order() {
        return REGISTRATION;
    }

    @Override
    public Optional<Component> button(Patient patient, Runnable changed) {
        boolean offered = patient.digitizedOn() == null && currentUser.require().role() != Role.PARTNER;
        return offered
                ? Optional.of(new Button(
                        I18NProvider.translate("loyalty.register"),
                        VaadinIcon.USER_CHECK.create(),
                        _ -> new RegistrationDialog(patient, digitizations, clock, changed).open()))
                : Optional.empty();
    }
}
