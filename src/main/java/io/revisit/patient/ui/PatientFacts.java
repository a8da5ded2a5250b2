package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.revisit.patient.HouseholdMember;
import io.revisit.patient.Patient;
import io.revisit.patient.RecallDue;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.i18n.Formats;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a patient in a few lines: how to reach them, family, visits. */
final class PatientFacts extends Composite<Div> {
    private final Formats formats;
    private final LocalDate today;

    PatientFacts(
            Patient patient,
            List<HouseholdMember> household,
            Optional<RecallDue> overdue,
            Formats formats,
            LocalDate today) {
        this.formats = formats;
        this.today = today;
        getContent().addClassName("patient-facts");
        getContent().add(contacts(patient));
        if (!household.isEmpty()) {
            getContent().add(family(household));
        }
        getContent().add(visits(patient, overdue));
        if (patient.comment() != null) {
            Paragraph comment = new Paragraph(patient.comment());
            comment.addClassName("patient-comment");
            getContent().add(comment);
        }
    }

    private Div contacts(Patient patient) {
        Div line = line();
        addPhone(line, patient.phone());
        addPhone(line, patient.secondPhone());
        if (patient.email() != null) {
            Anchor mail = new Anchor(
                    "mailto:" + patient.email().value(), patient.email().value());
            mail.setRouterIgnore(true);
            line.add(mail);
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

    private static void addPhone(Div line, @Nullable PhoneNumber phone) {
        if (phone != null) {
            Anchor call = new Anchor("tel:" + phone.e164(), phone.formatted());
            call.setRouterIgnore(true);
            line.add(call);
        }
    }

    private Div family(List<HouseholdMember> household) {
        Div line = line();
        line.add(new Span(getTranslation("patient.family")));
        for (HouseholdMember member : household) {
            String text = member.birthDate() == null
                    ? member.name()
                    : member.name() + ", " + getTranslation("patient.age", age(member.birthDate()));
            line.add(PatientNavigation.link(member.id(), text));
        }
        return line;
    }

    private Div visits(Patient patient, Optional<RecallDue> overdue) {
        Div line = line();
        line.add(new Span(getTranslation("patient.visits.count", patient.visits())));
        if (patient.lastVisitOn() != null) {
            line.add(new Span(getTranslation("patient.row.last", formats.date(patient.lastVisitOn()))));
            line.add(new Span(formats.money(patient.net())));
        }
        overdue.ifPresent(recall -> {
            long days = ChronoUnit.DAYS.between(recall.dueOn(), today);
            Span late = new Span(getTranslation("patient.recall.overdue", recall.direction(), days));
            late.addClassName("patient-overdue");
            line.add(late);
        });
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
