package io.revisit.segment;

import org.jspecify.annotations.Nullable;

/**
 * A saved segment, to be opened.
 *
 * @param tree its conditions (those that a snapshot was taken with), or why they cannot be read
 * @param snapshot null for a live segment
 * @param version to be given back when it is saved, so that two people do not overwrite each other
 */
public record SegmentDetails(
        SegmentId id,
        String name,
        StoredTree tree,
        @Nullable Snapshot snapshot,
        boolean archived,
        long version) {}
