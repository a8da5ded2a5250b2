package io.revisit.segment.condition;

/** What is written of a patient. */
public enum TextAttribute {
    SURNAME,
    GIVEN_NAME,
    PATRONYMIC,
    CARD_NUMBER,
    EMAIL,
    ADDRESS,
    COMMENT
}
