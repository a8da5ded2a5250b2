package io.revisit.business;

/**
 * A row of a dictionary as it is edited.
 *
 * @param active false when it is no longer offered for new visits
 * @param version goes back with the change, so that two people do not overwrite each other
 */
public record DirectoryEntry(long id, EntryDetails details, boolean active, long version) {

    /** The row's name. */
    public String name() {
        return details.name();
    }
}
