package io.revisit.patient;

import io.revisit.shared.PhoneNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient in a list.
 *
 * @param name in full, surname first
 * @param tags by kind, then by name
 * @param visits completed visits, two of one day are one
 * @param net roubles paid for all of them, refunds taken off
 * @param digitizedOn the day the patient joined the programme, or null
 */
public record PatientRow(
        PatientId id,
        String name,
        @Nullable PhoneNumber phone,
        @Nullable String cardNumber,
        List<Tag> tags,
        int visits,
        @Nullable LocalDate lastVisitOn,
        BigDecimal net,
        @Nullable LocalDate digitizedOn) {
    public PatientRow {
        tags = List.copyOf(tags);
    }
}
