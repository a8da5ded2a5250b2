package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.patient.Patient;
import io.revisit.patient.PhonePrivacy;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.i18n.Formats;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What is known of a patient in a few lines: how to reach them, family, visits. */
final class PatientFacts extends Composite<Div> {
    private final PhonePrivacy phones;
    private final Formats formats;
    private final LocalDate today;

    /** @param family what the card says of the family */
    PatientFacts(
            Patient patient,
            PhonePrivacy phones,
            Optional<Component> family,
            Component recall,
            Formats formats,
            LocalDate today) {
        this.phones = phones;
        this.formats = formats;
        this.today = today;
        getContent().addClassName("patient-facts");
        getContent().add(contacts(patient));
        family.ifPresent(getContent()::add);
        getContent().add(visits(patient, recall));
        if (patient.comment() != null) {
            Paragraph comment = new Paragraph(patient.comment());
            comment.addClassName("patient-comment");
            getContent().add(comment);
        }
    }

    private Div contacts(Patient patient) {
        Div line = line();
        addPhone(line, patient, false);
        addPhone(line, patient, true);
        if (patient.email() != null) {
            Anchor mail = new Anchor(
                    "mailto:" + patient.email().value(), patient.email().value());
            mail.setRouterIgnore(true);
            line.add(mail);
        }
        if (patient.address() != null) {
            line.add(new Span(patient.address()));
        }
        if (patient.cardNumber() != null) {
            line.add(new Span(getTranslation("patient.card.is", patient.cardNumber())));
        }
        if (patient.birthDate() != null) {
            line.add(new Span(formats.date(patient.birthDate()) + ", "
                    + getTranslation("patient.age", age(patient.birthDate()))));
        }
        if (line.getComponentCount() == 0) {
            line.add(new Span(getTranslation("patient.contacts.none")));
        }
        return line;
    }

    private void addPhone(Div line, Patient patient, boolean second) {
        PhoneNumber phone = second ? patient.secondPhone() : patient.phone();
        if (phone == null) {
            return;
        }
        line.add(phones.hides() ? hidden(patient, second, phone) : call(phone));
    }

    private static Anchor call(PhoneNumber phone) {
        Anchor call = new Anchor("tel:" + phone.e164(), phone.formatted());
        call.setRouterIgnore(true);
        return call;
    }

    /** The number masked, with a button that shows it whole. */
    private Span hidden(Patient patient, boolean second, PhoneNumber phone) {
        Span shown = new Span(phone.masked());
        Button reveal = new Button(VaadinIcon.EYE.create());
        reveal.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        reveal.setAriaLabel(getTranslation("patient.phone.reveal"));
        reveal.setTooltipText(getTranslation("patient.phone.reveal.hint"));
        Span line = new Span(shown, reveal);
        line.addClassName("patient-phone");
        reveal.addClickListener(_ -> {
            PhoneNumber whole = phones.reveal(patient.id(), second);
            line.removeAll();
            line.add(whole == null ? new Span(Formats.NONE) : call(whole));
        });
        return line;
    }

    private Div visits(Patient patient, Component recall) {
        Div line = line();
        line.add(new Span(getTranslation("patient.visits.count", patient.visits())));
        if (patient.lastVisitOn() != null) {
            line.add(new Span(getTranslation("patient.row.last", formats.date(patient.lastVisitOn()))));
            line.add(new Span(formats.money(patient.net())));
        }
        line.add(recall);
        return line;
    }

    private long age(LocalDate born) {
        return ChronoUnit.YEARS.between(born, today);
    }

    private static Div line() {
        Div line = new Div();
        line.addClassName("patient-facts-line");
        return line;
    }
}
