package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import io.revisit.patient.Patient;
import org.springframework.modulith.NamedInterface;

/**
 * A tab of the patient card that a feature contributes as a Spring bean: visits, messages. One bean serves all users;
 * what belongs to a user is made in {@link #content}.
 */
@NamedInterface("card")
public interface PatientCardTab {
    /** Order of the history («Лента»), the first tab. */
    int HISTORY = 100;

    /** Order of the notes. */
    int NOTES = 150;

    /** Order of the visits. */
    int VISITS = 200;

    /** Order of the messages. */
    int MESSAGES = 300;

    /** Order of the consents. */
    int CONSENTS = 400;

    /** Order of the data form, the last tab. */
    int DATA = 500;

    /** Name of the tab in the address: a short English word such as {@code visits}. */
    String code();

    /** Key of the tab's title. */
    String titleKey();

    /** Place among the tabs, by the constants of this interface. */
    int order();

    /**
     * Makes what the tab shows for this patient, when the tab is opened; in an ordinary request, so services may be called.
     *
     * @param changed to be run after something about the patient has changed, so that the card and the list show it
     */
    Component content(Patient patient, Runnable changed);
}
