package io.revisit.segment.condition;

/**
 * The day of the patient's first completed visit; without visits there is none.
 */
public record FirstVisit(DateTest test) implements Leaf {}
