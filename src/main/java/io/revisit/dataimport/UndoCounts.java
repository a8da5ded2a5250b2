package io.revisit.dataimport;

/**
 * What an undo did so far.
 *
 * @param removed patients or visits that the import had added
 * @param restored those that it had changed and that have their earlier values again
 * @param kept those that stay as they are
 */
public record UndoCounts(int removed, int restored, int kept) {}
