package io.revisit.loyalty;

import io.revisit.business.StaffMemberId;
import io.revisit.patient.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient joined the loyalty programme; published in the same transaction. Not for imported facts of the past.
 *
 * @param day in the clinic's time zone
 * @param staff whom it is credited to, or null
 */
public record PatientDigitized(
        PatientId patient, LocalDate day, @Nullable StaffMemberId staff) {}
