package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import io.revisit.patient.PatientId;
import io.revisit.patient.note.Note;
import io.revisit.patient.note.NoteSaving;
import io.revisit.patient.note.NoteText;
import io.revisit.patient.note.PatientNotes;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Notices;
import java.util.List;

/** The notes on one patient, with a field for the next one. */
final class NoteList extends Composite<Div> {
    private final PatientId patient;
    private final PatientNotes notes;
    private final Formats formats;
    private final Runnable changed;
    private final TextArea text = new TextArea();
    private final OrderedList list = new OrderedList();

    NoteList(PatientId patient, PatientNotes notes, Formats formats, Runnable changed) {
        this.patient = patient;
        this.notes = notes;
        this.formats = formats;
        this.changed = changed;
        text.setLabel(getTranslation("patient.note.new"));
        text.setMaxLength(PatientNotes.MAX_TEXT);
        text.setManualValidation(true);
        text.addValueChangeListener(_ -> text.setInvalid(false));
        Button add = new Button(getTranslation("patient.note.add"), _ -> add());
        Div writing = new Div(text, add);
        writing.addClassName("note-writing");
        list.addClassName("note-list");
        getContent().addClassName("patient-tab");
        getContent().add(writing, list);
        fill();
    }

    private void fill() {
        list.removeAll();
        notes.of(patient).forEach(note -> list.add(item(note)));
    }

    private void add() {
        NoteSaving saving = notes.add(patient, text.getValue(), false);
        if (saving == NoteSaving.SAVED) {
            text.clear();
            fill();
        } else {
            refuse(text, saving);
        }
    }

    private ListItem item(Note note) {
        Paragraph words = new Paragraph(note.text());
        words.addClassName("note-text");
        Div foot = new Div(signature(note));
        foot.addClassName("note-foot");
        if (note.changedAt() != null) {
            foot.add(small(
                    getTranslation("patient.note.changed", formats.dateTime(note.changedAt())), () -> showTexts(note)));
        }
        foot.add(small(getTranslation(note.pinned() ? "patient.note.unpin" : "patient.note.pin"), () -> {
            notes.setPinned(note.id(), !note.pinned());
            changed.run();
        }));
        if (note.own()) {
            foot.add(
                    small(getTranslation("patient.note.edit"), () -> edit(note)),
                    small(getTranslation("patient.note.delete"), () -> delete(note)));
        }
        ListItem item = new ListItem(words, foot);
        item.setClassName("is-pinned", note.pinned());
        return item;
    }

    private Span signature(Note note) {
        String author = note.author() == null ? getTranslation("patient.note.nobody") : note.author();
        Span signature = new Span(author + " · " + formats.dateTime(note.writtenAt()));
        signature.addClassName("quiet");
        if (note.pinned()) {
            signature.addComponentAsFirst(VaadinIcon.PIN.create());
        }
        return signature;
    }

    private static Button small(String label, Runnable work) {
        Button button = new Button(label, _ -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void edit(Note note) {
        TextArea words = new TextArea(getTranslation("patient.note"));
        words.setMaxLength(PatientNotes.MAX_TEXT);
        words.setManualValidation(true);
        words.setValue(note.text());
        words.setWidthFull();
        Dialog dialog = new Dialog(getTranslation("patient.note.edit.title"));
        Button save = new Button(getTranslation("patient.tag.save"), _ -> {
            NoteSaving saving = notes.change(note.id(), words.getValue());
            if (saving == NoteSaving.SAVED) {
                dialog.close();
                changed.run();
            } else {
                refuse(words, saving);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.addClassName("note-dialog");
        dialog.add(words);
        dialog.getFooter().add(new Button(getTranslation("ui.confirm.cancel"), _ -> dialog.close()), save);
        dialog.open();
        words.focus();
    }

    private void delete(Note note) {
        notes.delete(note.id());
        changed.run();
        Notices.undoable(getTranslation("patient.note.deleted"), () -> {
            notes.restore(note.id());
            changed.run();
        });
    }

    private void showTexts(Note note) {
        List<NoteText> texts = notes.texts(note.id());
        OrderedList earlier = new OrderedList();
        earlier.addClassName("timeline");
        for (NoteText old : texts) {
            Span when = new Span(formats.dateTime(old.writtenAt()));
            when.addClassName("timeline-time");
            earlier.add(new ListItem(when, new Span(old.text())));
        }
        Dialog dialog = new Dialog(getTranslation("patient.note.texts"));
        dialog.addClassName("note-dialog");
        dialog.add(earlier);
        dialog.getFooter().add(new Button(getTranslation("ui.notice.close"), _ -> dialog.close()));
        dialog.open();
    }

    private void refuse(TextArea field, NoteSaving saving) {
        field.setErrorMessage(getTranslation(saving.key(), PatientNotes.MAX_TEXT));
        field.setInvalid(true);
        field.focus();
    }
}
