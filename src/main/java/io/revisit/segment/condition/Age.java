package io.revisit.segment.condition;

/**
 * Full years of age today; who was born on 29 February grows older on 1 March in a year without that day. Without a birth
 * date, or with one in the future, there is none.
 */
public record Age(NumberTest test) implements Leaf {}
