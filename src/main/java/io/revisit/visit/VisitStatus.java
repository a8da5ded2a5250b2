package io.revisit.visit;

/** What became of an appointment; only {@link #COMPLETED} counts anywhere. Stored by name. */
public enum VisitStatus {
    PLANNED,
    COMPLETED,
    CANCELLED,
    NO_SHOW
}
