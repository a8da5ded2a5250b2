package io.revisit.segment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.ui.PatientPicker;
import io.revisit.segment.Membership;
import java.util.Optional;
import java.util.function.Function;

/** «Почему этот пациент здесь / не здесь»: a patient is chosen, the answer stands here and at each condition of the tree. */
final class WhyBar extends Composite<Div> {

    private final PatientPicker patient;
    private final Span answer = new Span();
    private final Function<PatientId, Optional<Membership>> ask;
    private final TreeEditor tree;

    WhyBar(
            PatientService patients,
            PhonePrivacy phones,
            TreeEditor tree,
            Function<PatientId, Optional<Membership>> ask) {
        this.tree = tree;
        this.ask = ask;
        patient = new PatientPicker(getTranslation("segment.why"), patients, phones);
        patient.setClearButtonVisible(true);
        patient.addValueChangeListener(_ -> refresh());
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("segment-why-answer");
        getContent().addClassName("segment-why");
        getContent().add(patient, answer);
    }

    /** Asks anew, as after each change of the tree. */
    void refresh() {
        if (patient.isEmpty()) {
            answer.setText("");
            tree.explain(null);
            return;
        }
        Optional<Membership> membership = ask.apply(patient.getValue().id());
        tree.explain(membership.orElse(null));
        answer.setText(getTranslation(
                membership.map(Membership::isMember).orElse(false) ? "segment.why.member" : "segment.why.no-member",
                patient.getValue().name()));
    }
}
