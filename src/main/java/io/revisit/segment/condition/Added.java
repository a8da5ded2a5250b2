package io.revisit.segment.condition;

/** The day on which the patient was added to the base. */
public record Added(DateTest test) implements Leaf {}
