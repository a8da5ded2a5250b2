package io.revisit.segment.condition;

/** Whether anything is written there. */
public record AttributeFilled(TextAttribute attribute, boolean yes) implements Leaf {}
