package io.revisit.visit;

import io.revisit.patient.PatientId;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A visit in a list.
 *
 * @param patientName in full, surname first
 * @param patientPhone in E.164, or null
 * @param patientCard the card number, or null
 * @param startsAt on the clinic's clock
 * @param net gross less reward less refunded
 * @param reversed refunded in whole: counts nowhere
 * @param counted stands for its day in every count; false for a second visit of a day
 * @param repeated counted, and the patient had been on an earlier day
 */
public record VisitRow(
        VisitId id,
        PatientId patient,
        String patientName,
        @Nullable String patientPhone,
        @Nullable String patientCard,
        LocalDateTime startsAt,
        VisitStatus status,
        @Nullable String doctor,
        @Nullable String direction,
        @Nullable String branch,
        @Nullable String staff,
        @Nullable String service,
        BigDecimal gross,
        BigDecimal reward,
        BigDecimal refunded,
        BigDecimal net,
        boolean reversed,
        boolean counted,
        boolean repeated) {

    /** Money that was paid for the visit; null unless it is completed, since nobody pays for another. */
    public @Nullable BigDecimal paid() {
        return status == VisitStatus.COMPLETED ? net : null;
    }
}
