package io.revisit.segment.condition;

import io.revisit.patient.TagKind;

/** Whether the patient carries any tag of this kind. */
public record HasTagOfKind(TagKind tagKind, boolean yes) implements Leaf {}
