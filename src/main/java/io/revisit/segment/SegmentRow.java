package io.revisit.segment;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A segment in the list.
 *
 * @param tree its conditions, or why they cannot be read
 * @param size how many patients it means now; empty when it cannot be read
 */
public record SegmentRow(SegmentId id, String name, StoredTree tree, OptionalLong size, Instant updatedAt) {}
