package io.revisit.dataimport;

/**
 * Something to choose that a field of the clinic's own gets from the file.
 *
 * @param rows how many rows state it
 */
public record NewOption(String field, String name, int rows) {}
