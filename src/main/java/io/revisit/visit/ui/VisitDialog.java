package io.revisit.visit.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.revisit.business.DirectoryService;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ErrorNotice;
import io.revisit.visit.Visit;
import io.revisit.visit.VisitForm;
import io.revisit.visit.VisitSaving;
import io.revisit.visit.VisitSaving.ChangedMeanwhile;
import io.revisit.visit.VisitSaving.Refused;
import io.revisit.visit.VisitSaving.Saved;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records a new visit or changes one; Ctrl+Enter saves. */
final class VisitDialog extends Dialog {
    private final VisitFields fields;
    private final Div notices = new Div();
    private final Clock clock;
    private final Formats formats;

    VisitDialog(
            DirectoryService directory, Formats formats, PatientService patients, PhonePrivacy phones, Clock clock) {
        this.clock = clock;
        this.formats = formats;
        fields = new VisitFields(directory, formats, patients, phones, this::now);
        addClassName("visit-dialog");
        setCloseOnOutsideClick(false);
        add(fields, notices);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fields.focus();
            }
        });
    }

    /**
     * Opens for a new visit, now.
     *
     * @param patient whose visit it is, or null to have it chosen
     * @param staffId whom it is credited to at first, or null
     */
    void open(@Nullable Patient patient, @Nullable Long staffId, Function<VisitForm, VisitSaving> save) {
        setHeaderTitle(getTranslation("visit.add.title"));
        fields.showNew(patient, now(), staffId);
        show(getTranslation("visit.add.save"), save);
    }

    /** Opens for a visit that is there; its patient stays. */
    void open(Visit visit, String patientName, Function<VisitForm, VisitSaving> save) {
        setHeaderTitle(getTranslation("visit.edit.title"));
        fields.show(visit.form(), patientName);
        show(getTranslation("visit.edit.save"), save);
    }

    private void show(String action, Function<VisitForm, VisitSaving> save) {
        Button cancel = new Button(getTranslation("ui.confirm.cancel"), _ -> close());
        Button confirm = new Button(action, _ -> fields.read().ifPresent(form -> report(save.apply(form))));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        // Without the blur the field that is being typed into would be saved as it was before.
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        confirm.setTooltipText("Ctrl+Enter");
        getFooter().add(cancel, confirm);
        open();
    }

    private void report(VisitSaving saving) {
        notices.removeAll();
        switch (saving) {
            case Saved _ -> close();
            case Refused refused -> fields.showProblems(refused.problems());
            case ChangedMeanwhile _ -> notices.add(new ErrorNotice(getTranslation("visit.changed-meanwhile")));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), formats.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
