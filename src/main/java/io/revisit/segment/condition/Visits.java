package io.revisit.segment.condition;

/** Something of the patient's visits that are selected: how many, what was paid for them, when the first or last one was. */
public record Visits(VisitSelection which, VisitMeasure measure) implements Leaf {}
