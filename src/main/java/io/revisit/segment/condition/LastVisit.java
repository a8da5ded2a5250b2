package io.revisit.segment.condition;

/**
 * The day of the patient's last completed visit; without visits there is none.
 */
public record LastVisit(DateTest test) implements Leaf {}
