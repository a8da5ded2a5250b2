package io.revisit.visit;

import io.revisit.patient.PatientId;
import java.time.LocalDate;

/**
 * A visit became completed; published in the transaction that made it so, after all that follows from it was derived.
 *
 * @param day in the clinic's time zone
 */
public record VisitCompleted(VisitId visit, PatientId patient, LocalDate day) {}
