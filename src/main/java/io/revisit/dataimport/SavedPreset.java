package io.revisit.dataimport;

import io.revisit.dataimport.mapping.ColumnMapping;

/** A mapping by column names that the clinic saved. */
public record SavedPreset(PresetId id, String name, ColumnMapping mapping) {}
