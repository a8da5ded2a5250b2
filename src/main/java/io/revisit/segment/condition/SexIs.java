package io.revisit.segment.condition;

import io.revisit.patient.Sex;

/**
 * The patient's sex as the records state it.
 */
public record SexIs(Choice choice, Sex sex) implements Leaf {}
