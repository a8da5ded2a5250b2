package io.revisit.patient;

import io.revisit.business.BranchId;
import io.revisit.patient.customfield.CustomFieldId;
import io.revisit.patient.customfield.CustomValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A patient's data as typed; {@link PatientService} reads and checks it. Empty texts stand for what is not known.
 *
 * @param phone in any usual spelling; without a country code it belongs to the clinic's country
 * @param custom what stands in the clinic's own fields, see {@code CustomFieldService}; those that are not in it stay as they are
 */
public record PatientForm(
        String surname,
        String givenName,
        String patronymic,
        String cardNumber,
        String phone,
        String secondPhone,
        String email,
        String address,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        String source,
        String comment,
        @Nullable BranchId branch,
        Map<CustomFieldId, Optional<CustomValue>> custom) {
    public PatientForm {
        custom = Map.copyOf(custom);
    }

    /** A form without an address and custom fields. */
    public PatientForm(
            String surname,
            String givenName,
            String patronymic,
            String cardNumber,
            String phone,
            String secondPhone,
            String email,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            String source,
            String comment,
            @Nullable BranchId branch) {
        this(
                surname,
                givenName,
                patronymic,
                cardNumber,
                phone,
                secondPhone,
                email,
                "",
                birthDate,
                sex,
                source,
                comment,
                branch,
                Map.of());
    }

    /** Nothing typed yet. */
    public static final PatientForm EMPTY = new PatientForm("", "", "", "", "", "", "", null, null, "", "", null);

    /** What is known of a patient, to be changed. */
    public static PatientForm of(Patient patient) {
        return new PatientForm(
                patient.name().surname(),
                patient.name().given(),
                text(patient.name().patronymic()),
                text(patient.cardNumber()),
                patient.phone() == null ? "" : patient.phone().formatted(),
                patient.secondPhone() == null ? "" : patient.secondPhone().formatted(),
                patient.email() == null ? "" : patient.email().value(),
                text(patient.address()),
                patient.birthDate(),
                patient.sex(),
                text(patient.source()),
                text(patient.comment()),
                patient.branch(),
                Map.of());
    }

    /** The same with these values in the clinic's own fields. */
    public PatientForm withCustom(Map<CustomFieldId, Optional<CustomValue>> values) {
        return new PatientForm(
                surname,
                givenName,
                patronymic,
                cardNumber,
                phone,
                secondPhone,
                email,
                address,
                birthDate,
                sex,
                source,
                comment,
                branch,
                values);
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }
}
