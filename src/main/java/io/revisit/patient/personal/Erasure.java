package io.revisit.patient.personal;

/** What came of erasing a person. */
public sealed interface Erasure {
    /** Nothing tells who the person was any more. */
    record Done() implements Erasure {}

    /**
     * Nothing was erased.
     *
     * @param key key of the sentence that says why
     */
    record Refused(String key) implements Erasure {}
}
