package io.revisit.segment.condition;

/** How a text is compared; case does not matter, nor ё for е, nor how many blanks stand between words. */
public enum TextOperator {
    CONTAINS,
    IS
}
