package io.revisit.staffbonus;

import io.revisit.patient.PatientId;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A line of an open month that settles what changed in an approved one.
 *
 * @param sourceMonth the approved month that would come out differently today
 * @param kind DIGITIZED or REPEAT, what the row was counted as; null where no single row is the cause
 * @param patient null where no single row is the cause
 * @param amount roubles, with its sign
 */
public record BonusAdjustment(
        YearMonth sourceMonth,
        @Nullable DetailKind kind,
        AdjustmentCause cause,
        @Nullable PatientId patient,
        @Nullable String patientName,
        BigDecimal amount) {}
