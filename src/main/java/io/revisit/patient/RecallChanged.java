package io.revisit.patient;

/** A person has said when the patient should come again, or has taken that back; published in the same transaction. */
public record RecallChanged(PatientId patient) {}
