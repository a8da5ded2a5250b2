package io.revisit.dataimport;

/** Why the undo of an import keeps a patient or a visit. */
public enum KeptReason {
    /** Changed since, by a person or by another import. */
    EDITED,
    /** A patient whom the clinic has worked with since: tagged, asked for consent. */
    TOUCHED,
    /** Has visits, which no undo of patients takes away. */
    VISITS,
    /** Registered in the programme by the clinic. */
    REGISTERED,
    /** Was written to. */
    MESSAGES,
    /** Brought somebody who is not of this import. */
    REFERRER,
    /** Money of the visit was given back. */
    REFUNDED,
    /** Another card was merged into this one; once they are parted it can go. */
    MERGED,
    /** Merged away or erased, or the patient of before is. */
    GONE;

    /** Whether the undo keeps it even when changed records are to go as well. */
    public boolean isBinding() {
        return this != EDITED && this != TOUCHED;
    }
}
