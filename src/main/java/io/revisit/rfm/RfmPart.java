package io.revisit.rfm;

/** What a score from 1 to 5 is given for. */
public enum RfmPart {
    /** How lately the patient came. */
    RECENCY,
    /** How often: visits of all time. */
    FREQUENCY,
    /** How much was paid for: net revenue of all time. */
    MONEY,
    /**
     * Frequency and money together: their mean, rounded up; 1 where frequency is 1, since whoever came once has not come back yet, however
     * much they paid, and at least 2 else.
     */
    VALUE
}
