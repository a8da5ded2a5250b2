package io.revisit.business;

/** The id of a staff member. */
public record StaffMemberId(long value) {}
