package io.revisit.visit;

/** The id of a visit. */
public record VisitId(long value) {}
