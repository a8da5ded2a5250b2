package io.revisit.dataimport.messy;

import io.revisit.patient.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as they are, before a program and several hands have exported them.
 *
 * @param phone in E.164, like the second one
 * @param card null where the clinic gives none
 */
public record TruePerson(
        String surname,
        String given,
        @Nullable String patronymic,
        Sex sex,
        @Nullable String phone,
        @Nullable String secondPhone,
        @Nullable String email,
        @Nullable LocalDate born,
        @Nullable String card,
        List<String> tags,
        @Nullable String comment) {
    public TruePerson {
        tags = List.copyOf(tags);
    }

    /** The same person, spelled by somebody who writes «е» for «ё». */
    TruePerson withoutYo() {
        return new TruePerson(
                withoutYo(surname),
                withoutYo(given),
                patronymic == null ? null : withoutYo(patronymic),
                sex,
                phone,
                secondPhone,
                email,
                born,
                card,
                tags,
                comment);
    }

    private static String withoutYo(String name) {
        return name.replace('ё', 'е').replace('Ё', 'Е');
    }

    /** Whether both are one person, whoever spelled the names. */
    public boolean isSameAs(TruePerson other) {
        return withoutYo().equals(other.withoutYo());
    }

    TruePerson called(
            String otherGiven, @Nullable String otherPatronymic, LocalDate bornOn, @Nullable String otherCard) {
        return new TruePerson(
                surname, otherGiven, otherPatronymic, sex, phone, null, null, bornOn, otherCard, List.of(), null);
    }
}
