package io.revisit.patient;

/** The id of a patient. */
public record PatientId(long value) {}
