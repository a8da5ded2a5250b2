package io.revisit.loyalty;

/** On which way a patient joined the loyalty programme (DOMAIN.md, Digitization); stored by name. */
public enum DigitizationChannel {
    /** With a code, at the administrator's desk. */
    FRONT_DESK,
    /** By a personal link in a message. */
    LINK,
    /** By a QR code in the clinic. */
    QR,
    /** By another patient's invitation. */
    REFERRAL,
    /** Taken over with an imported base, as a fact of the past. */
    IMPORT
}
