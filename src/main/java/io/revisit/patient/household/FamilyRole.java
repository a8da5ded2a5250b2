package io.revisit.patient.household;

import io.revisit.patient.PatientId;

/**
 * Who a patient is in a family that is being confirmed.
 *
 * @param relation in the clinic's words; blank when not said
 */
public record FamilyRole(PatientId patient, String relation) {
    /** The longest relation that is stored. */
    public static final int MAX_RELATION = 60;

    public FamilyRole {
        relation = relation.strip();
        if (relation.length() > MAX_RELATION) {
            throw new IllegalArgumentException("A relation is longer than " + MAX_RELATION);
        }
    }
}
