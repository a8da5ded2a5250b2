package io.revisit.segment.condition;

/**
 * How many completed visits the patient has, two of one day being one (DOMAIN.md, Visit). Without visits it is 0.
 */
public record VisitCount(NumberTest test) implements Leaf {}
