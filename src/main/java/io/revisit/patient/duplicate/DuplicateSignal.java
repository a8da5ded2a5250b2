package io.revisit.patient.duplicate;

/**
 * What speaks for or against two patients being one person. Of the name there is always one; the points of all add up to
 * the score. They are weighed such that a name and a phone make a question for a person, never an answer: families share
 * phones, and a father and a son may share a name as well (DOMAIN.md, Patient).
 */
public enum DuplicateSignal {
    /** Surname and given name are the same, ё as е. */
    NAME(40),
    /** The same in Latin letters. */
    NAME_TRANSLITERATED(36),
    /** Surname and given name have changed places. */
    NAME_SWAPPED(36),
    /** One letter of the surname or the given name differs. */
    NAME_TYPO(32),
    /** One of them has a double surname of which the other has a part. */
    NAME_DOUBLE(30),
    /** The surname is another, everything else that tells a person is not: a maiden name. */
    SURNAME_CHANGED(25),
    /** One of them has an initial instead of the given name. */
    NAME_INITIAL(20),
    /** One of them has only a surname or only a given name, which the other has too. */
    NAME_PART(18),
    /** Nobody else in the base has this full name. */
    RARE_NAME(10),
    /** The patronymic is the same. */
    PATRONYMIC(12),
    /** One of them has an initial of the patronymic, or one letter of it differs. */
    PATRONYMIC_ALIKE(6),
    /** The birth date is the same. */
    BIRTH_DATE(30),
    /** A phone of one is a phone of the other. */
    PHONE(25),
    /** The e-mail is the same. */
    EMAIL(20),
    /** The card number is the same but for its spelling. */
    CARD(20),
    /** Both have phones, none in common. */
    PHONE_DIFFERS(-4),
    /** Both have cards, not the same. */
    CARD_DIFFERS(-3),
    /** The birth dates differ as if one of them was mistyped. */
    BIRTH_DATE_NEAR(-10),
    /** The surnames differ, and nothing speaks for a maiden name. */
    SURNAME_DIFFERS(-45),
    /** The patronymics differ. */
    PATRONYMIC_DIFFERS(-45),
    /** The sexes differ. */
    SEX_DIFFERS(-50),
    /** The birth dates differ. */
    BIRTH_DATE_DIFFERS(-60),
    /** The given names differ. */
    NAME_DIFFERS(-75);

    private final int points;

    DuplicateSignal(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    /** Whether it speaks for one person rather than against. */
    public boolean speaksFor() {
        return points > 0;
    }

    /** Whether it leaves so much doubt that a person must look. */
    boolean needsEyes() {
        return switch (this) {
            case SURNAME_CHANGED,
                    NAME_TYPO,
                    NAME_INITIAL,
                    NAME_PART,
                    NAME_DOUBLE,
                    BIRTH_DATE_NEAR,
                    SURNAME_DIFFERS,
                    PATRONYMIC_DIFFERS,
                    SEX_DIFFERS,
                    BIRTH_DATE_DIFFERS,
                    NAME_DIFFERS -> true;
            case NAME,
                    NAME_TRANSLITERATED,
                    NAME_SWAPPED,
                    RARE_NAME,
                    PATRONYMIC,
                    PATRONYMIC_ALIKE,
                    BIRTH_DATE,
                    PHONE,
                    EMAIL,
                    CARD,
                    PHONE_DIFFERS,
                    CARD_DIFFERS -> false;
        };
    }
}
