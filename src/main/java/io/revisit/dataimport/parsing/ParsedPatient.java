package io.revisit.dataimport.parsing;

import io.revisit.patient.Sex;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient as a row states them; card number, phone or e-mail is there. Null is "the row says nothing".
 *
 * @param cardNumber as written, leading zeros kept
 * @param secondPhone only beside a first one
 * @param referrerCard the card number of the patient who brought this one
 * @param digitizedOn the day in the clinic on which the patient joined the programme
 * @param digitizedBy the administrator's name
 * @param marketingConsent given or refused
 * @param custom values of the clinic's own fields
 */
public record ParsedPatient(
        @Nullable String cardNumber,
        PersonName name,
        @Nullable PhoneNumber phone,
        @Nullable PhoneNumber secondPhone,
        @Nullable EmailAddress email,
        @Nullable String address,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String source,
        @Nullable String comment,
        @Nullable String referrerCard,
        @Nullable LocalDate digitizedOn,
        @Nullable String digitizedBy,
        @Nullable Boolean marketingConsent,
        List<ParsedTag> tags,
        List<CustomCell> custom) {
    public ParsedPatient {
        tags = List.copyOf(tags);
        custom = List.copyOf(custom);
    }
}
