package io.revisit.patient.duplicate;

import io.revisit.patient.PatientId;

/** What came of a wish to merge two patients. */
public sealed interface MergeOutcome {

    /**
     * They are one.
     *
     * @param merge for {@link MergeService#unmerge}
     */
    record Merged(MergeId merge, PatientId survivor) implements MergeOutcome {}

    /** One of them was changed or merged by somebody else meanwhile: look at them anew. */
    record ChangedMeanwhile() implements MergeOutcome {}
}
