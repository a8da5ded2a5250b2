package io.revisit.patient;

/** The id of a bulk action on a tag. */
public record TagOperationId(long value) {}
