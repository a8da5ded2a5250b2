package io.revisit.patient.customfield;

/**
 * Something that can be chosen in a field.
 *
 * @param active false when it is offered no longer, because patients have it
 */
public record CustomOption(long id, String name, boolean active) {}
