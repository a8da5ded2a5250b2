package io.revisit.business;

/** The id of a direction (specialty). */
public record DirectionId(long value) {}
