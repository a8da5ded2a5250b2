package io.revisit.staffbonus;

import io.revisit.patient.PatientId;
import io.revisit.visit.VisitId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row that a number was computed from.
 *
 * @param patientName as it was when the month was calculated
 * @param visit the visit counted, or the paid visit that qualifies a digitization; null where none is needed
 * @param visitDay the day that the visit is on now; null without a visit and when it is gone
 * @param day of the visit or the digitization, in the clinic's zone
 * @param amount roubles that the row brought, unrounded; zero where the number brings no money
 */
public record BonusDetail(
        PatientId patient,
        String patientName,
        @Nullable VisitId visit,
        @Nullable LocalDate visitDay,
        LocalDate day,
        BigDecimal amount) {}
