package io.revisit.segment;

/** The id of a saved segment. */
public record SegmentId(long value) {}
