package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import io.revisit.patient.Patient;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * A button at the head of the patient card that a feature contributes as a Spring bean: «Записать визит»,
 * «Зарегистрировать в программе». One bean serves all users.
 */
@NamedInterface("card")
public interface PatientCardAction {
    /** Order of recording a visit. */
    int VISIT = 100;

    /** Order of registration in the loyalty programme. */
    int REGISTRATION = 200;

    /** Place among the buttons, by the constants of this interface. */
    int order();

    /**
     * Makes the button for this patient; a plain one, the card chooses no variant.
     *
     * @param changed to be run after something about the patient has changed, so that the card and the list show it
     * @return empty when there is nothing to do for this patient
     */
    Optional<Component> button(Patient patient, Runnable changed);
}
