package io.revisit.dataimport;

/** The id of a saved preset. */
public record PresetId(long value) {}
