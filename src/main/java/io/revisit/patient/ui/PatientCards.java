package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.ClinicCalendar;
import io.revisit.business.DirectoryService;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.TagService;
import io.revisit.patient.note.PatientNotes;
import io.revisit.patient.recall.RecallService;
import io.revisit.patient.status.PatientStatuses;
import io.revisit.shared.i18n.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts cards together from what this feature and the others contribute. */
@SpringComponent
class PatientCards {
    private final PatientService patients;
    private final TagService tags;
    private final DirectoryService directory;
    private final ClinicCalendar calendar;
    private final PhonePrivacy phones;
    private final PatientNotes notes;
    private final PatientStatuses statuses;
    private final RecallService recalls;
    private final ClinicFormats formats;
    private final CardDuplicates duplicates;
    private final FamilyLine family;
    private final List<PatientCardTab> tabs;
    private final List<PatientCardAction> actions;

    PatientCards(
            PatientService patients,
            TagService tags,
            DirectoryService directory,
            ClinicCalendar calendar,
            PhonePrivacy phones,
            PatientNotes notes,
            PatientStatuses statuses,
            RecallService recalls,
            ClinicFormats formats,
            CardDuplicates duplicates,
            FamilyLine family,
            List<PatientCardTab> tabs,
            List<PatientCardAction> actions) {
        this.patients = patients;
        this.tags = tags;
        this.directory = directory;
        this.calendar = calendar;
        this.phones = phones;
        this.notes = notes;
        this.statuses = statuses;
        this.recalls = recalls;
        this.formats = formats;
        this.duplicates = duplicates;
        this.family = family;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(PatientCardTab::order))
                .toList();
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(PatientCardAction::order))
                .toList();
    }

    /**
     * Makes the card of a patient.
     *
     * @param reload to be run after something about the patient has changed: shows card and list anew
     * @param tagged to be run after tags have changed: shows the list anew, the card stays
     */
    PatientCard card(Patient patient, Runnable reload, Runnable tagged, Runnable close) {
        Formats shown = formats.current();
        PatientFacts facts = new PatientFacts(
                patient,
                phones,
                family.of(patient, reload),
                new RecallLine(recalls, patient.id(), shown, calendar.today(), reload),
                shown,
                calendar.today());
        PinnedNotes pinned = new PinnedNotes(notes.of(patient.id()));
        PatientTags carried = new PatientTags(tags, directory, patient, shown, tagged);
        List<Component> buttons = actions.stream()
                .map(action -> action.button(patient, reload))
                .flatMap(Optional::stream)
                .toList();
        List<Component> parts = new ArrayList<>(List.of(pinned, facts, carried));
        duplicates.of(patient, shown, reload).ifPresent(hint -> parts.add(2, hint));
        return new PatientCard(
                patient,
                new StatusPicker(statuses, patient.id(), shown, tagged),
                shown,
                buttons,
                parts,
                tabs,
                reload,
                close);
    }
}
