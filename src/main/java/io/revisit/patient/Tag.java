package io.revisit.patient;

/** A label that patients can carry. The name of a doctor's or direction's tag is the doctor's or direction's own. */
public record Tag(TagId id, TagKind kind, String name) {}
