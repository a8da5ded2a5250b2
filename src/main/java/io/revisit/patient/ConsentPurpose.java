package io.revisit.patient;

/** What a message is for (DOMAIN.md, Consent). */
public enum ConsentPurpose {
    /** A visit reminder, a code: sent unless consent is withdrawn. */
    SERVICE,
    /** Advertising: sent only where consent is given. */
    MARKETING
}
