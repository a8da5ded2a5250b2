package io.revisit.dataimport.parsing;

import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import io.revisit.visit.VisitStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a row states it; the patient is named by the card number, or by phone and name. Null is "the row says
 * nothing".
 *
 * @param externalNumber the number of the visit in the clinic's program
 * @param birthDate of the patient
 * @param startsAt in the clinic's time; midnight when the row gives only a day
 * @param gross price of the services in roubles, scale 2, not negative
 * @param status as stated; without a word of it a visit up to today is completed and a later one planned
 */
public record ParsedVisit(
        @Nullable String externalNumber,
        @Nullable String cardNumber,
        @Nullable PersonName name,
        @Nullable PhoneNumber phone,
        @Nullable LocalDate birthDate,
        LocalDateTime startsAt,
        @Nullable String doctor,
        @Nullable String direction,
        @Nullable String service,
        BigDecimal gross,
        VisitStatus status,
        @Nullable String staff,
        @Nullable String branch) {}
