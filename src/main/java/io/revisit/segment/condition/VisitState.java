package io.revisit.segment.condition;

/** What became of a visit. */
public enum VisitState {
    /** It took place and was not wholly refunded: what counts in every figure. */
    COMPLETED,
    /** It is planned for today or later. */
    AHEAD,
    /** It was cancelled. */
    CANCELLED,
    /** The patient did not come. */
    NO_SHOW,
    /** It took place and was wholly refunded. */
    REFUNDED
}
