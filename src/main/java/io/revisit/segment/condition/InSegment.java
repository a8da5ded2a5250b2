package io.revisit.segment.condition;

/**
 * Whether the patient is in another segment. Segments that contain one another in a circle are refused when they are saved.
 *
 * @param segment its id; one that is archived is still good
 */
public record InSegment(boolean yes, long segment) implements Leaf {}
