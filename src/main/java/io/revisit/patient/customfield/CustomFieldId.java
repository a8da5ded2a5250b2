package io.revisit.patient.customfield;

/** The id of a custom field. */
public record CustomFieldId(long value) {}
