package io.revisit.tagrule;

/** The id of a rule. */
public record TagRuleId(long value) {}
