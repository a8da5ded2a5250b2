package io.revisit.dataimport;

import io.revisit.patient.customfield.CustomFieldType;

/**
 * A field of the clinic's own that the run adds.
 *
 * @param rows how many rows state a value
 */
public record NewField(String name, CustomFieldType type, int rows) {}
