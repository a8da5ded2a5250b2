package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.Patient;
import io.revisit.patient.note.PatientNotes;

/** «Заметки»: what staff should know of a patient. */
@SpringComponent
class NotesTab implements PatientCardTab {
    private final PatientNotes notes;
    private final ClinicFormats formats;

    NotesTab(PatientNotes notes, ClinicFormats formats) {
        this.notes = notes;
        this.formats = formats;
    }

    @Override
    public String code() {
        return "notes";
    }

    @Override
    public String titleKey() {
        return "patient.tab.notes";
    }

    @Override
    public int order() {
        return NOTES;
    }

    @Override
    public Component content(Patient patient, Runnable changed) {
        return new NoteList(patient.id(), notes, formats.current(), changed);
    }
}
