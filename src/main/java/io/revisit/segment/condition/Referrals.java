package io.revisit.segment.condition;

/**
 * How many patients the patient has brought.
 *
 * @param came whether only those count who had a completed visit (DOMAIN.md, Referred, came)
 */
public record Referrals(boolean came, NumberTest test) implements Leaf {}
