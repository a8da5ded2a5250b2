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
import io.revisit.patient.PatientRow;
import io.revisit.patient.PatientService;
import io.revisit.patient.duplicate.DuplicatePair;
import io.revisit.patient.duplicate.DuplicateService;
import io.revisit.patient.duplicate.MergeService;
import io.revisit.patient.duplicate.PastMerge;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ConfirmDialogs;
import java.util.List;
import java.util.Optional;

/** What the card says of other cards of the same person: one that may be, and those that were. */
@SpringComponent
class CardDuplicates {
    private static final int SHOWN = 3;

    private final DuplicateService duplicates;
    private final MergeService merges;
    private final PatientService patients;
    private final PairDialogs dialogs;

    CardDuplicates(DuplicateService duplicates, MergeService merges, PatientService patients, PairDialogs dialogs) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.patients = patients;
        this.dialogs = dialogs;
    }

    /** Empty when there is nothing to say. */
    Optional<Component> of(Patient patient, Formats formats, Runnable reload) {
        var lines = new Div();
        lines.addClassName("card-duplicates");
        duplicates.of(patient.id()).stream()
                .limit(SHOWN)
                .forEach(pair -> lines.add(candidate(patient.id(), pair, reload)));
        merges.mergesOf(patient.id()).forEach(merge -> lines.add(past(merge, formats, reload)));
        return lines.getComponentCount() == 0 ? Optional.empty() : Optional.of(lines);
    }

    private Div candidate(PatientId patient, DuplicatePair pair, Runnable reload) {
        PatientId other = pair.one().equals(patient) ? pair.other() : pair.one();
        String name = patients.rows(List.of(other)).stream()
                .map(PatientRow::name)
                .findFirst()
                .orElse("");
        var compare =
                new Button(I18NProvider.translate("duplicate.compare"), _ -> dialogs.open(pair, reload, () -> {}));
        compare.setAriaLabel(I18NProvider.translate("duplicate.compareWith", name));
        return line(I18NProvider.translate("duplicate.hint", name, pair.score()), compare);
    }

    private Div past(PastMerge merge, Formats formats, Runnable reload) {
        var part = new Button(I18NProvider.translate("duplicate.unmerge"), _ -> ask(merge, reload));
        part.setAriaLabel(I18NProvider.translate("duplicate.unmergeOf", merge.loserName()));
        return line(I18NProvider.translate("duplicate.past", merge.loserName(), formats.date(merge.at())), part);
    }

    private void ask(PastMerge merge, Runnable reload) {
        ConfirmDialogs.ask(
                I18NProvider.translate("duplicate.unmerge.title", merge.loserName()),
                I18NProvider.translate("duplicate.unmerge.consequence"),
                I18NProvider.translate("duplicate.unmerge"),
                () -> dialogs.unmerge(merge.id(), reload));
    }

    private static Div line(String text, Button button) {
        button.addThemeVariants(ButtonVariant.SMALL);
        var line = new Div(new Span(text), button);
        line.addClassName("card-duplicate");
        return line;
    }
}
