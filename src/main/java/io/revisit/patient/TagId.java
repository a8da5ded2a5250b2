package io.revisit.patient;

/** The id of a tag. */
public record TagId(long value) {}
