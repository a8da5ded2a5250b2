package io.revisit.patient;

/** How a patient is reached; consent is given for each way by itself (DOMAIN.md, Consent). */
public enum ConsentChannel {
    EMAIL,
    SMS
}
