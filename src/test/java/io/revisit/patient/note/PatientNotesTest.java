package io.revisit.patient.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientId;
import io.revisit.patient.TimelineEntry;
import io.revisit.security.Role;
import io.revisit.security.SignedInUser;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import io.revisit.testing.Patients;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PatientNotesTest {
    @Autowired
    private Clinics clinics;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientNotes notes;

    @Autowired
    private PatientEvents events;

    private BusinessId clinic;
    private SignedInUser author;
    private PatientId maria;

    @BeforeEach
    void openClinic() {
        clinic = clinics.open();
        author = clinics.signIn(clinic, Role.ADMINISTRATOR);
        maria = patients.aPatient().stored();
    }

    @Test
    void aNoteHasItsAuthorAndIsInTheHistory() {
        notes.add(maria, " Боится уколов ", false);

        assertThat(notes.of(maria)).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("Боится уколов");
            assertThat(note.author()).isEqualTo("Ольга Мельник");
            assertThat(note.own()).isTrue();
            assertThat(note.changedAt()).isNull();
        });
        assertThat(history()).containsExactly("patient.note-added: Боится уколов");
    }

    @Test
    void anEmptyOrEndlessNoteIsRefused() {
        assertThat(notes.add(maria, "  ", false)).isEqualTo(NoteSaving.EMPTY);
        assertThat(notes.add(maria, "а".repeat(PatientNotes.MAX_TEXT + 1), false))
                .isEqualTo(NoteSaving.TOO_LONG);
        assertThat(notes.of(maria)).isEmpty();
    }

    @Test
    void aChangedNoteKeepsWhatItSaidBefore() {
        NoteId note = note("Боится уколов");

        assertThat(notes.change(note, "Не боится")).isEqualTo(NoteSaving.SAVED);

        assertThat(notes.of(maria)).extracting(Note::text).containsExactly("Не боится");
        assertThat(notes.texts(note)).extracting(NoteText::text).containsExactly("Не боится", "Боится уколов");
        assertThat(history()).containsExactly("patient.note-changed: Не боится", "patient.note-added: Боится уколов");
    }

    @Test
    void onlyItsAuthorChangesAndDeletesANote() {
        NoteId note = note("Боится уколов");
        clinics.signIn(clinic, Role.OWNER);

        assertThat(notes.change(note, "Чужое")).isEqualTo(NoteSaving.NOT_YOURS);
        assertThat(notes.delete(note)).isFalse();
        assertThat(notes.of(maria)).extracting(Note::own).containsExactly(false);
    }

    @Test
    void aDeletedNoteSaysNothingInTheHistoryAndComesBackWhole() {
        NoteId note = note("Боится уколов");

        notes.delete(note);
        assertThat(notes.of(maria)).isEmpty();
        assertThat(notes.texts(note)).isEmpty();
        assertThat(history()).containsOnly("patient.note-gone: null");

        clinics.enter(author);
        notes.restore(note);
        assertThat(notes.of(maria)).extracting(Note::text).containsExactly("Боится уколов");
    }

    @Test
    void aPinnedNoteComesFirst() {
        NoteId first = note("Первая");
        note("Вторая");

        notes.setPinned(first, true);

        assertThat(notes.of(maria)).extracting(Note::text).containsExactly("Первая", "Вторая");
    }

    @Test
    void anotherClinicNeitherReadsNorWritesIt() {
        NoteId note = note("Боится уколов");
        clinics.openAsOwner();

        notes.setPinned(note, true);

        assertThat(notes.of(maria)).isEmpty();
        assertThat(notes.texts(note)).isEmpty();
        assertThat(notes.add(maria, "Чужая", false)).isEqualTo(NoteSaving.NOT_YOURS);
        clinics.enter(author);
        assertThat(notes.of(maria)).extracting(Note::pinned).containsExactly(false);
    }

    private NoteId note(String text) {
        notes.add(maria, text, false);
        return notes.of(maria).stream()
                .filter(note -> note.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> history() {
        return events.timeline(maria, 0, 10).stream()
                .map(PatientNotesTest::line)
                .toList();
    }

    private static String line(TimelineEntry entry) {
        return entry.kind() + ": " + entry.details();
    }
}
