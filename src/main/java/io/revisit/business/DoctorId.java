package io.revisit.business;

/** The id of a doctor. */
public record DoctorId(long value) {}
