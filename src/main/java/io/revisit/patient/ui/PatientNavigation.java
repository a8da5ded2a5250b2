package io.revisit.patient.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.revisit.patient.PatientId;
import io.revisit.patient.TagId;
import org.springframework.modulith.NamedInterface;

/** The ways to the screens of the client base. */
@NamedInterface("navigation")
public final class PatientNavigation {
    /** Address of the list. */
    static final String ROUTE = "patients";

    /** Address of the bulk actions on tags. */
    static final String TAGGING = ROUTE + "/tagging";

    /** Address of the patients who may be families. */
    static final String FAMILIES = ROUTE + "/families";

    private PatientNavigation() {}

    /** Opens the list of all patients. */
    public static void navigateToPatients() {
        UI.getCurrent().navigate(ROUTE);
    }

    /** Opens the patient's card. */
    public static void navigateToPatient(PatientId patient) {
        UI.getCurrent().navigate(path(patient));
    }

    /** A link to the list of those who carry a tag. */
    public static Anchor carriers(TagId tag, String text) {
        return new Anchor(ROUTE + "?" + PatientAddress.TAGS + "=" + tag.value(), text);
    }

    /** A link to the patient's card. */
    public static Anchor link(PatientId patient, String text) {
        return new Anchor(path(patient), text);
    }

    /** A link to the cards that may be of one person. */
    public static Anchor duplicates(String text) {
        return new Anchor(ROUTE + "/duplicates", text);
    }

    /** Address of the patient's card, without a leading slash. */
    public static String path(PatientId patient) {
        return ROUTE + "/" + patient.value();
    }
}
