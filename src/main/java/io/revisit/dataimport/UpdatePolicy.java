package io.revisit.dataimport;

/** What a file may do to a field of patients who are there. */
public enum UpdatePolicy {
    /** Fills what is empty and leaves the rest. */
    FILL,
    /** Puts the file's values in place of those that are there; an empty cell changes nothing. */
    OVERWRITE,
    /** Leaves what is there, empty or not; only new patients get the file's value. */
    KEEP
}
