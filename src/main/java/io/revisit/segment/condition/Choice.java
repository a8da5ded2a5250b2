package io.revisit.segment.condition;

/** How a patient's single value is compared with the chosen ones. */
public enum Choice {
    /** It is one of the chosen. */
    IS,
    /** It is not: the exact opposite of {@link #IS}, so it holds also of a patient without a value. */
    IS_NOT
}
