package io.revisit.visit;

import io.revisit.patient.PatientId;

/** A person added or changed a visit of the patient; published in that transaction, after all that follows from it was derived. */
public record VisitsChanged(PatientId patient) {}
