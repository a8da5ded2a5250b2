package io.revisit.segment.condition;

/** Whether the patient belongs to a family that a person has confirmed. */
public record InFamily(boolean yes) implements Leaf {}
