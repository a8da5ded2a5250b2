package io.revisit.segment.condition;

/**
 * Whether an e-mail address is recorded.
 */
public record HasEmail(boolean yes) implements Leaf {}
