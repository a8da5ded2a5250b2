package io.revisit.segment.condition;

/** How the conditions of a group are taken together. */
public enum GroupMode {
    /** Each of them holds. */
    ALL,
    /** At least one of them holds. */
    ANY,
    /** Not one of them holds. */
    NONE,
    /** At least so many of them hold as the group says. */
    AT_LEAST
}
