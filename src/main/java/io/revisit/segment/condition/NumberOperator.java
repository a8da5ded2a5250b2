package io.revisit.segment.condition;

/** How a number is compared. */
public enum NumberOperator {
    EQUAL,
    NOT_EQUAL,
    AT_LEAST,
    AT_MOST,
    /** From the first to the second bound, both included. */
    BETWEEN
}
