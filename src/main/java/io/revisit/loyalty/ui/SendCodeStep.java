package io.revisit.loyalty.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.revisit.loyalty.MaskedAddress;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.Patient;
import io.revisit.shared.ui.ErrorNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first step: where the code shall go. */
final class SendCodeStep extends Composite<Div> {
    private final RadioButtonGroup<ConsentChannel> channel = new RadioButtonGroup<>();

    SendCodeStep(Patient patient) {
        getContent().addClassName("registration-step");
        List<ConsentChannel> reachable = new ArrayList<>();
        if (patient.phone() != null) {
            reachable.add(ConsentChannel.SMS);
        }
        if (patient.email() != null) {
            reachable.add(ConsentChannel.EMAIL);
        }
        if (reachable.isEmpty()) {
            getContent().add(new ErrorNotice(getTranslation("loyalty.register.unreachable")));
            return;
        }
        channel.setLabel(getTranslation("loyalty.register.where"));
        channel.setItems(reachable);
        channel.setItemLabelGenerator(item -> label(patient, item));
        channel.setValue(reachable.getFirst());
        getContent().add(new Paragraph(getTranslation("loyalty.register.explained")), channel);
    }

    /** The channel chosen; empty when the patient cannot be reached. */
    Optional<ConsentChannel> channel() {
        return Optional.ofNullable(channel.getValue());
    }

    private String label(Patient patient, ConsentChannel item) {
        String address = MaskedAddress.of(patient, item);
        return switch (item) {
            case SMS -> getTranslation("loyalty.register.sms", address);
            case EMAIL -> getTranslation("loyalty.register.email", address);
        };
    }
}
