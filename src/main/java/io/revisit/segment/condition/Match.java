package io.revisit.segment.condition;

/** How a patient's set of things (doctors seen, tags) is compared with a chosen set. */
public enum Match {
    /** At least one of the chosen. */
    ANY,
    /** Every one of the chosen. */
    ALL,
    /** Not one of the chosen; holds also of a patient who has nothing at all. */
    NONE
}
