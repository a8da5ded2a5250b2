package io.revisit.patient.note;

/** The id of a note. */
public record NoteId(long value) {}
