package io.revisit.patient.duplicate;

/**
 * What a bulk merge did.
 *
 * @param operation for {@link MergeService#undo}
 * @param merged how many pairs are one person now
 */
public record BulkMerge(long operation, int merged) {}
