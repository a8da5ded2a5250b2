package io.revisit.dataimport;

/** Conditions by which a row and a patient (or two rows) are one person (DOMAIN.md, Patient). */
final class MatchingSql {

    private MatchingSql() {}

    /**
     * Neither patronymic nor birth date contradicts, and they are not two different cards. An initial agrees with every
     * patronymic that begins with it.
     *
     * @param row alias of a stored row, with {@code patronymic_key}
     * @param patient alias of a patient of the base
     */
    static String agrees(String row, String patient) {
        return agreesBy(row, patient, "REPLACE(LOWER(%s.patronymic), 'ё', 'е')".formatted(patient));
    }

    /** The same for two stored rows. */
    static String rowsAgree(String row, String other) {
        return agreesBy(row, other, other + ".patronymic_key");
    }

    private static String agreesBy(String row, String other, String otherKey) {
        return """
                (%1$s.card_number IS NULL OR %2$s.card_number IS NULL)
                AND (%1$s.birth_date IS NULL OR %2$s.birth_date IS NULL OR %1$s.birth_date = %2$s.birth_date)
                AND (%1$s.patronymic_key IS NULL OR %3$s IS NULL OR %1$s.patronymic_key = %3$s
                     OR (LEFT(%1$s.patronymic_key, 1) = LEFT(%3$s, 1)
                         AND (CHAR_LENGTH(REPLACE(%1$s.patronymic_key, '.', '')) = 1
                              OR CHAR_LENGTH(REPLACE(%3$s, '.', '')) = 1)))
                """.formatted(row, other, otherKey);
    }
}
