package io.revisit.segment;

import io.revisit.segment.condition.Group;
import org.jspecify.annotations.Nullable;

/**
 * What is to be saved.
 *
 * @param id the segment that is changed, or null for a new one
 * @param version the version that was opened; of no meaning for a new one
 */
public record SegmentDraft(@Nullable SegmentId id, String name, Group root, long version) {}
