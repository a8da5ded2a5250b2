package io.revisit.patient.duplicate;

import io.revisit.patient.PatientId;
import java.util.Set;

/**
 * Two patients who may be one person.
 *
 * @param one the patient who is longer in the base
 * @param score how sure it is, 0 to 100
 * @param plain sure enough to be merged without looking at each
 * @param signals what speaks for it and against it
 */
public record DuplicatePair(PatientId one, PatientId other, int score, boolean plain, Set<DuplicateSignal> signals) {
    public DuplicatePair {
        signals = Set.copyOf(signals);
    }
}
