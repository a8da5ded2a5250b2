package io.revisit.patient.duplicate;

import io.revisit.patient.MergedPair;
import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes merges and what became of them in the histories of both patients. */
@Component
class MergeHistory {

    private final PatientEvents events;

    MergeHistory(PatientEvents events) {
        this.events = events;
    }

    /** After the losers' histories went to the survivors. */
    void merged(List<MergePlan> plans, @Nullable Long user) {
        for (MergePlan plan : plans) {
            note(plan.survivor().id(), "patient.merged", plan.loser(), user);
            note(plan.loser().id(), "patient.merged-away", plan.survivor(), user);
        }
    }

    private void note(PatientId patient, String kind, MergePatient other, @Nullable Long user) {
        events.recordAll(List.of(patient), kind, other.name().full(), user);
    }

    /** After both are patients again. */
    void parted(List<MergedPair> pairs, @Nullable Long user) {
        for (MergedPair pair : pairs) {
            events.recordAll(List.of(pair.survivor(), pair.loser()), "patient.unmerged", null, user);
        }
    }
}
