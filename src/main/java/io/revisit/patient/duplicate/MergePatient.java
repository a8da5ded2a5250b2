package io.revisit.patient.duplicate;

import io.revisit.patient.PatientId;
import io.revisit.patient.Sex;
import io.revisit.shared.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient as somebody sees them who is to choose between two.
 *
 * @param branch name of the branch, or null
 * @param referrer name of whoever brought the patient, or null
 * @param phone as stored, E.164
 * @param version changes with every change of the patient
 */
public record MergePatient(
        PatientId id,
        PersonName name,
        @Nullable String card,
        @Nullable String phone,
        @Nullable String secondPhone,
        @Nullable String email,
        @Nullable String address,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String source,
        @Nullable String comment,
        @Nullable String branch,
        @Nullable String referrer,
        @Nullable LocalDate digitizedOn,
        int visits,
        @Nullable LocalDate lastVisitOn,
        Instant createdAt,
        long version) {

    /** The value of a field as text to compare, or null when there is none. */
    public @Nullable String value(MergeField field) {
        return switch (field) {
            case NAME -> name.full();
            case CARD -> card;
            case PHONE -> phone;
            case SECOND_PHONE -> secondPhone;
            case EMAIL -> email;
            case ADDRESS -> address;
            case BIRTH_DATE -> birthDate == null ? null : birthDate.toString();
            case SEX -> sex == null ? null : sex.name();
            case SOURCE -> source;
            case BRANCH -> branch;
            case REFERRER -> referrer;
        };
    }
}
