package io.revisit.business;

/**
 * A row of one of the clinic's dictionaries (doctors, directions, branches, staff) as lists and choices show it.
 *
 * @param id the row's id; wrap it in the typed id of its dictionary to pass it on
 * @param active false when it is no longer offered for new visits
 */
public record NamedRef(long id, String name, boolean active) {}
