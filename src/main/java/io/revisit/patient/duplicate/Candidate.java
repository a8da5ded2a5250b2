package io.revisit.patient.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a patient tells whether they are another one too.
 *
 * @param surname as people are compared by it: lower case, ё as е; empty when not known
 * @param given alike
 * @param surnameFold by {@link NameFold}
 * @param givenFold by {@link NameFold}
 * @param patronymicFold by {@link NameFold}, empty when not known
 */
record Candidate(
        long id,
        String surname,
        String given,
        String surnameFold,
        String givenFold,
        String patronymicFold,
        @Nullable String phone,
        @Nullable String secondPhone,
        @Nullable String email,
        @Nullable String card,
        @Nullable LocalDate birthDate,
        @Nullable String sex) {

    /** The columns that {@link #read} needs; {@code c} is the patient. */
    static final String COLUMNS = """
            c.id, c.match_key, c.patronymic, c.phone, c.second_phone, c.email, c.card_key, c.birth_date, c.sex""";

    static Candidate read(ResultSet row, NameFolds folds) throws SQLException {
        String name = row.getString("match_key");
        int bar = name.indexOf('|');
        String surname = name.substring(0, bar);
        String given = name.substring(bar + 1);
        String patronymic = row.getString("patronymic");
        return new Candidate(
                row.getLong("id"),
                surname,
                given,
                folds.of(surname),
                folds.of(given),
                patronymic == null ? "" : folds.of(patronymic.toLowerCase(Locale.ROOT)),
                row.getString("phone"),
                row.getString("second_phone"),
                row.getString("email"),
                row.getString("card_key"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"));
    }

    boolean hasPhone() {
        return phone != null || secondPhone != null;
    }

    boolean hasPhone(@Nullable String number) {
        return number != null && (number.equals(phone) || number.equals(secondPhone));
    }

    boolean sharesPhoneWith(Candidate other) {
        return other.hasPhone(phone) || other.hasPhone(secondPhone);
    }
}
