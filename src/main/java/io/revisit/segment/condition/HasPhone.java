package io.revisit.segment.condition;

/**
 * Whether a phone (the first one) is recorded.
 */
public record HasPhone(boolean yes) implements Leaf {}
