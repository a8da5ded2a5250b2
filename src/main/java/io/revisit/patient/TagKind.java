package io.revisit.patient;

/** What a tag says about a patient (DOMAIN.md, Tag). */
public enum TagKind {
    /** The patient's doctor; follows from completed visits, or is set by hand. */
    DOCTOR,
    /** The patient's direction; follows from completed visits, or is set by hand. */
    DIRECTION,
    /** A group that the clinic treats alike: VIP, staff, insured. */
    CATEGORY,
    /** Where the patient stands with the clinic: in treatment, left. */
    STATUS,
    /** Anything else. */
    FREE;

    /** Whether tags of this kind are doctors or directions of the clinic, and are not named freely. */
    public boolean isDictionary() {
        return this == DOCTOR || this == DIRECTION;
    }
}
