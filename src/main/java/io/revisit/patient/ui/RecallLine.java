package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.patient.PatientId;
import io.revisit.patient.recall.Recall;
import io.revisit.patient.recall.RecallService;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.DatePickers;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** When the patient should come again, in words, with a button to set the day by hand. */
final class RecallLine extends Composite<Span> {
    private final RecallService recalls;
    private final PatientId patient;
    private final Formats formats;
    private final LocalDate today;
    private final Runnable changed;

    /** @param changed to be run after the day was set or taken back */
    RecallLine(RecallService recalls, PatientId patient, Formats formats, LocalDate today, Runnable changed) {
        this.recalls = recalls;
        this.patient = patient;
        this.formats = formats;
        this.today = today;
        this.changed = changed;
        Optional<Recall> recall = recalls.of(patient);
        Span words = new Span(recall.map(this::words).orElseGet(() -> getTranslation("patient.recall.none")));
        words.setClassName(
                "patient-overdue", recall.filter(due -> due.overdue(today) >= 0).isPresent());
        Button set = new Button(VaadinIcon.CALENDAR_CLOCK.create(), _ -> ask(recall));
        set.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        set.setAriaLabel(getTranslation("patient.recall.set"));
        set.setTooltipText(getTranslation("patient.recall.set"));
        getContent().addClassName("patient-phone");
        getContent().add(words, set);
    }

    private String words(Recall recall) {
        long overdue = recall.overdue(today);
        String direction = recall.direction();
        String what = direction != null
                ? getTranslation("patient.recall.by", direction.toLowerCase(Locale.ROOT))
                : recall.reason() == null || recall.reason().isEmpty()
                        ? getTranslation("patient.recall.hand")
                        : getTranslation("patient.recall.for", recall.reason());
        return overdue > 0
                ? getTranslation("patient.recall.overdue", what, overdue)
                : overdue == 0
                        ? getTranslation("patient.recall.today", what)
                        : getTranslation("patient.recall.on", what, formats.date(recall.dueOn()));
    }

    private void ask(Optional<Recall> now) {
        DatePicker day = DatePickers.date(getTranslation("patient.recall.day"));
        day.setMin(today.plusDays(1));
        day.setRequiredIndicatorVisible(true);
        TextField reason = new TextField(getTranslation("patient.recall.reason"));
        reason.setMaxLength(RecallService.MAX_REASON);
        reason.setWidthFull();
        now.filter(Recall::byHand).ifPresent(recall -> {
            day.setValue(recall.dueOn().isAfter(today) ? recall.dueOn() : null);
            reason.setValue(recall.reason() == null ? "" : recall.reason());
        });
        Dialog dialog = new Dialog(getTranslation("patient.recall.set"));
        Paragraph note = new Paragraph(getTranslation("patient.recall.note"));
        note.addClassName("quiet");
        Button save = new Button(getTranslation("patient.tag.save"), _ -> save(dialog, day, reason));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.addClassName("note-dialog");
        dialog.add(note, day, reason);
        now.filter(Recall::byHand)
                .ifPresent(_ -> dialog.getFooter().add(new Button(getTranslation("patient.recall.remove"), _ -> {
                    dialog.close();
                    recalls.remove(patient);
                    changed.run();
                })));
        dialog.getFooter().add(new Button(getTranslation("ui.confirm.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }

    private void save(Dialog dialog, DatePicker day, TextField reason) {
        if (day.isEmpty() || day.isInvalid()) {
            day.setErrorMessage(getTranslation("patient.recall.day.wrong"));
            day.setInvalid(true);
            day.focus();
            return;
        }
        dialog.close();
        recalls.set(patient, day.getValue(), reason.getValue());
        changed.run();
    }
}
