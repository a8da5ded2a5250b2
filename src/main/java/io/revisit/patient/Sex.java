package io.revisit.patient;

/** A patient's sex as the clinic's records state it; stored by name. */
public enum Sex {
    FEMALE,
    MALE
}
