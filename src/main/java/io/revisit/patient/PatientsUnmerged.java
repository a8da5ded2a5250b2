package io.revisit.patient;

import java.util.List;

/**
 * Merges were taken back: both are patients again, and rows that had moved are where they were; published in the same
 * transaction. Afterwards the stored state of before is forgotten.
 */
public record PatientsUnmerged(List<MergedPair> pairs) {
    public PatientsUnmerged {
        pairs = List.copyOf(pairs);
    }

    /** Everybody whom it is about. */
    public List<PatientId> patients() {
        return MergedPair.patients(pairs);
    }

    /** The ids of the merges, for rows of {@code patient_merge}. */
    public List<Long> merges() {
        return pairs.stream().map(MergedPair::merge).toList();
    }
}
