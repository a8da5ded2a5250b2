package io.revisit.patient.duplicate;

/** Identifies a merge of two patients. */
public record MergeId(long value) {}
