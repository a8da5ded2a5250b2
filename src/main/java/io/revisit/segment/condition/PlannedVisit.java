package io.revisit.segment.condition;

/**
 * Whether the patient has a planned visit today or later. A planned visit that its day passed by is none.
 */
public record PlannedVisit(boolean exists) implements Leaf {}
