package io.revisit.delivery;

/** The id of a message in the delivery queue. */
public record MessageId(long value) {}
