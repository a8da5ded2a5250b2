package io.revisit.staffbonus;

/** Why an approved month would come out differently today. */
public enum AdjustmentCause {
    /** The visit was refunded as a whole. */
    VISIT_REFUNDED,
    /** The visit is no longer completed. */
    VISIT_NOT_COMPLETED,
    /** The visit was moved to another day. */
    VISIT_MOVED,
    /** The visit or digitization is credited to somebody else now. */
    CREDITED_TO_ANOTHER,
    /** The patient's card was merged into another. */
    PATIENT_MERGED,
    /** The patient's earlier visits changed, so that the visit is no repeat visit (or the digitization no qualified one). */
    NO_LONGER_COUNTS,
    /** A row that was not there at approval. */
    ADDED_LATER,
    /** No row of its own: a tier, the cap or the rounding came out differently. */
    RATE_CHANGED
}
