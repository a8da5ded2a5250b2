package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.patient.note.Note;
import java.util.List;

/** The notes that the front desk should read first. */
final class PinnedNotes extends Composite<Div> {
    PinnedNotes(List<Note> notes) {
        getContent().addClassName("pinned-notes");
        for (Note note : notes.stream().filter(Note::pinned).toList()) {
            Paragraph text = new Paragraph(note.text());
            text.addClassName("note-text");
            text.setTitle(note.author() == null ? "" : note.author());
            var pin = VaadinIcon.PIN.create();
            pin.getElement().setAttribute("aria-hidden", "true");
            Div line = new Div(pin, text);
            line.addClassName("pinned-note");
            getContent().add(line);
        }
        setVisible(getContent().getComponentCount() > 0);
    }
}
