package io.revisit.business;

/** The id of a branch. */
public record BranchId(long value) {}
