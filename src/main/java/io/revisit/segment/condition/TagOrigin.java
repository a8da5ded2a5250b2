package io.revisit.segment.condition;

/** Why a patient carries a tag. */
public enum TagOrigin {
    /** It follows from visits. */
    VISITS,
    /** A rule holds of the patient. */
    RULE,
    /** An import brought it. */
    IMPORT,
    /** A person set it. */
    PERSON
}
