package io.revisit.patient.duplicate;

/**
 * Two patients who may be one person.
 *
 * @param a the lower id
 */
record FoundPair(long a, long b, PairScore score) {}
