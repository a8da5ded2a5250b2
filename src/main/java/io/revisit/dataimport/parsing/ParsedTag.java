package io.revisit.dataimport.parsing;

import io.revisit.patient.TagKind;

/** A tag that a row gives to its patient; of a doctor or direction it is their name. */
public record ParsedTag(TagKind kind, String name) {}
