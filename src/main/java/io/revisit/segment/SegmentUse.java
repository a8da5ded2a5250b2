package io.revisit.segment;

/**
 * A place where a segment is used.
 *
 * @param name as the user has named it
 * @param path address of the screen that shows it, without a leading slash
 * @param waiting whether it will still ask who is in the segment, by itself
 */
public record SegmentUse(SegmentId segment, String name, String path, boolean waiting) {}
