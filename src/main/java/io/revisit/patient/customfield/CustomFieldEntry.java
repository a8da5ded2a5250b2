package io.revisit.patient.customfield;

/**
 * A field as those who set the clinic up see it.
 *
 * @param patients how many have a value; the type stays as soon as there is one
 */
public record CustomFieldEntry(CustomField field, long patients) {}
