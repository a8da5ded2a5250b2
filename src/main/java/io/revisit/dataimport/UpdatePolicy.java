package io.revisit.dataimport;

/** What a file may do to patients who are there. */
public enum UpdatePolicy {
    /** Fills what is empty and leaves the rest. */
    FILL,
    /** Puts the file's values in place of those that are there; an empty cell changes nothing. */
    OVERWRITE
}
