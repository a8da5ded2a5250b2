package io.revisit.analytics;

import io.revisit.patient.PatientId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient behind a figure.
 *
 * @param visits the patient's completed visits that the figure looks at
 * @param net roubles that the patient paid for them
 * @param day the day that put the patient here: the last visit, or the day of joining the programme; null where none did
 * @param counts true when the patient is in the numerator (came twice, stayed, is digitized …)
 */
public record FigureRow(
        PatientId patient,
        String name,
        long visits,
        BigDecimal net,
        @Nullable LocalDate day,
        boolean counts) {}
