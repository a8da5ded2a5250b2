package io.revisit.delivery;

/** Why a message was not sent, or not any more. */
public enum SkipReason {
    /** Advertising without consent, or a service message after its withdrawal. */
    NO_CONSENT,
    /** The patient was erased or merged into another. */
    PATIENT_GONE,
    /** The campaign was cancelled. */
    CANCELLED,
    /** A code that is no longer valid. */
    EXPIRED
}
