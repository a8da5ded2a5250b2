package io.revisit.segment.condition;

/**
 * Net revenue of the patient, ever: money paid, rewards and refunds taken off, in the clinic's currency (DOMAIN.md,
 * Gross, net, reward). Without visits it is 0.
 */
public record PaidTotal(NumberTest test) implements Leaf {}
