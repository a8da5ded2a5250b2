package io.revisit.dataimport;

import io.revisit.patient.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient or a visit that the undo of an import keeps.
 *
 * @param patientName of the patient, or of the visit's
 * @param day of the visit; null for a patient
 */
public record KeptRecord(
        PatientId patient, String patientName, @Nullable LocalDate day, KeptReason reason) {}
