package io.revisit.segment;

import io.revisit.patient.PatientId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient whom a segment means, as an example.
 *
 * @param name in full, surname first
 * @param phone in E.164, or null
 * @param visits completed visits, two of one day are one
 * @param net roubles paid for all of them, refunds taken off
 */
public record SamplePatient(
        PatientId id,
        String name,
        @Nullable String phone,
        int visits,
        @Nullable LocalDate lastVisitOn,
        BigDecimal net) {}
