package io.revisit.patient.duplicate;

/** What of a patient is one value, so that a merge keeps the one or the other. Comments are joined, so they are none. */
public enum MergeField {
    /** Surname, given name and patronymic. */
    NAME,
    CARD,
    PHONE,
    SECOND_PHONE,
    EMAIL,
    ADDRESS,
    BIRTH_DATE,
    SEX,
    SOURCE,
    BRANCH,
    REFERRER
}
