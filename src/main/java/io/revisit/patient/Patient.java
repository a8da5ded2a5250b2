package io.revisit.patient;

import io.revisit.business.BranchId;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient as the card shows them.
 *
 * @param referrer the patient who brought this one, or null
 * @param digitizedOn the day the patient joined the loyalty programme, or null
 * @param visits completed visits, two of one day are one
 * @param net roubles paid for all of them, refunds taken off
 * @param version to give back with a change, so that two people do not overwrite each other
 */
public record Patient(
        PatientId id,
        PersonName name,
        @Nullable String cardNumber,
        @Nullable PhoneNumber phone,
        @Nullable PhoneNumber secondPhone,
        @Nullable EmailAddress email,
        @Nullable String address,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String source,
        @Nullable String comment,
        @Nullable PatientId referrer,
        @Nullable BranchId branch,
        Instant createdAt,
        @Nullable LocalDate digitizedOn,
        int visits,
        @Nullable LocalDate firstVisitOn,
        @Nullable LocalDate lastVisitOn,
        BigDecimal net,
        long version) {}
