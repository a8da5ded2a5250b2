package io.revisit.rfm;

/** Where the borders between scores come from. */
public enum RfmScaling {
    /** Recency alone: from the interval after which the patient's main direction wants them to come again. */
    INTERVAL,
    /** A fifth of those who have been to the clinic to each score; equal ones share the lower score. */
    QUANTILES,
    /** The clinic has set them. */
    FIXED
}
