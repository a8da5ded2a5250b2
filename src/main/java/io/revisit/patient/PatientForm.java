package io.revisit.patient;

import io.revisit.business.BranchId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient's data as typed; {@link PatientService} reads and checks it. Empty texts stand for what is not known.
 *
 * @param phone in any usual spelling; without a country code it belongs to the clinic's country
 */
public record PatientForm(
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
                patient.birthDate(),
                patient.sex(),
                text(patient.source()),
                text(patient.comment()),
                patient.branch());
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }
}
