package io.revisit.patient;

import java.util.List;

/**
 * Patients were made one, each loser's own rows and those of {@link PatientRows} are the survivor's by now; published in
 * the same transaction, so that features bring up to date what follows from them.
 */
public record PatientsMerged(List<MergedPair> pairs) {
    public PatientsMerged {
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
