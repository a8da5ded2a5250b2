package io.revisit.segment.condition;

/** Whether somebody brought the patient. */
public record WasReferred(boolean yes) implements Leaf {}
