package io.revisit.segment;

/**
 * A saved segment, to be opened.
 *
 * @param tree its conditions, or why they cannot be read
 * @param version to be given back when it is saved, so that two people do not overwrite each other
 */
public record SegmentDetails(SegmentId id, String name, StoredTree tree, boolean archived, long version) {}
