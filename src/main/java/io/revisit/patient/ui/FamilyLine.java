package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientId;
import io.revisit.patient.household.FamilyMember;
import io.revisit.patient.household.HouseholdService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** «Семья: Пётр (сын, 7 лет)»: the family on the card, or who has the same phone or address and may be of it. */
@SpringComponent
class FamilyLine {
    private final HouseholdService households;
    private final FamilyWords words;

    FamilyLine(HouseholdService households, FamilyWords words) {
        this.households = households;
        this.words = words;
    }

    /** Empty when nobody is known who could be of the family. */
    Optional<Component> of(Patient patient, Runnable reload) {
        List<FamilyMember> family = households.family(patient.id());
        boolean confirmed = !family.isEmpty();
        List<FamilyMember> others = (confirmed ? family : households.candidates(patient.id()))
                .stream().filter(member -> !member.id().equals(patient.id())).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var line = new Div(new Span(I18NProvider.translate(confirmed ? "household.family" : "patient.family")));
        others.forEach(member -> line.add(
                PatientNavigation.link(member.id(), confirmed ? words.ofMember(member) : words.ofCandidate(member))));
        if (family.stream().anyMatch(member -> member.holder() && member.id().equals(patient.id()))) {
            line.add(new Span(I18NProvider.translate("household.holds")));
        }
        var edit = new Button(
                I18NProvider.translate(confirmed ? "household.edit" : "household.confirm"),
                _ -> edit(patient.id(), family, reload));
        edit.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        edit.addClassName("family-edit");
        line.add(edit);
        line.addClassNames("patient-facts-line", "family-line");
        return Optional.of(line);
    }

    private void edit(PatientId patient, List<FamilyMember> family, Runnable reload) {
        Set<PatientId> members = family.stream().map(FamilyMember::id).collect(Collectors.toSet());
        new FamilyDialog(patient, households.candidates(patient), members, words::ofCandidate, households, reload)
                .open();
    }
}
