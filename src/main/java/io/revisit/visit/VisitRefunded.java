package io.revisit.visit;

import io.revisit.patient.PatientId;
import java.math.BigDecimal;

/**
 * Money of a visit was given back; published in the same transaction.
 *
 * @param amount what was given back now
 * @param whole the visit is reversed: its points and credits go with it
 */
public record VisitRefunded(VisitId visit, PatientId patient, BigDecimal amount, boolean whole) {}
