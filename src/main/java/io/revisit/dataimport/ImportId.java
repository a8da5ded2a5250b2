package io.revisit.dataimport;

/** The id of an import: one uploaded file and what became of it. */
public record ImportId(long value) {}
