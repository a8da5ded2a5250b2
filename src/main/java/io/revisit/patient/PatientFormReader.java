package io.revisit.patient;

import io.revisit.patient.PatientSaving.Field;
import io.revisit.patient.PatientSaving.Problem;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a form; what is wrong is collected field by field. */
final class PatientFormReader {
    static final int MAX_CARD = 64;
    static final int MAX_ADDRESS = 300;
    static final int MAX_SOURCE = 100;
    static final int MAX_COMMENT = 2_000;

    private static final int OLDEST_YEARS = 130;

    private final String phoneCountry;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    PatientFormReader(String phoneCountry, LocalDate today) {
        this.phoneCountry = phoneCountry;
        this.today = today;
    }

    /** The form's data, or null when {@link #problems} says what is wrong. */
    @Nullable
    PatientData read(PatientForm form) {
        PersonName name = name(form);
        PatientData data = name == null
                ? null
                : new PatientData(
                        name,
                        bounded(Field.CARD, form.cardNumber(), MAX_CARD),
                        phone(Field.PHONE, form.phone()),
                        phone(Field.SECOND_PHONE, form.secondPhone()),
                        email(form.email()),
                        bounded(Field.ADDRESS, form.address(), MAX_ADDRESS),
                        birthDate(form.birthDate()),
                        form.sex(),
                        bounded(Field.SOURCE, form.source(), MAX_SOURCE),
                        bounded(Field.COMMENT, form.comment(), MAX_COMMENT),
                        form.branch());
        return problems.isEmpty() ? data : null;
    }

    List<Problem> problems() {
        return problems;
    }

    private @Nullable PersonName name(PatientForm form) {
        bounded(Field.SURNAME, form.surname(), PersonName.MAX_PART_LENGTH);
        bounded(Field.GIVEN_NAME, form.givenName(), PersonName.MAX_PART_LENGTH);
        bounded(Field.PATRONYMIC, form.patronymic(), PersonName.MAX_PART_LENGTH);
        @Nullable
        PersonName name = PersonName.ofParts(form.surname(), form.givenName(), form.patronymic())
                .orElse(null);
        if (name == null && problems.isEmpty()) {
            problems.add(new Problem(Field.SURNAME, "patient.problem.name"));
        }
        return name;
    }

    private @Nullable PhoneNumber phone(Field field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        @Nullable PhoneNumber phone = PhoneNumber.parse(typed, phoneCountry).orElse(null);
        if (phone == null) {
            problems.add(new Problem(field, "patient.problem.phone"));
        }
        return phone;
    }

    private @Nullable EmailAddress email(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        @Nullable EmailAddress email = EmailAddress.parse(typed).orElse(null);
        if (email == null) {
            problems.add(new Problem(Field.EMAIL, "patient.problem.email"));
        }
        return email;
    }

    private @Nullable LocalDate birthDate(@Nullable LocalDate date) {
        if (date != null && date.isAfter(today)) {
            problems.add(new Problem(Field.BIRTH_DATE, "patient.problem.birthDate.future"));
        } else if (date != null && date.isBefore(today.minusYears(OLDEST_YEARS))) {
            problems.add(new Problem(Field.BIRTH_DATE, "patient.problem.birthDate.old"));
        }
        return date;
    }

    private @Nullable String bounded(Field field, String typed, int max) {
        String text = typed.strip();
        if (text.length() > max) {
            problems.add(new Problem(field, "patient.problem.tooLong", List.of(max)));
        }
        return text.isEmpty() ? null : text;
    }
}
