package io.revisit.patient.duplicate;

import io.revisit.patient.MergedPair;
import io.revisit.patient.PatientEvents;
import io.revisit.security.AuditLog;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes merges and what became of them in the histories of both patients and in the audit log. */
@Component
class MergeHistory {

    private final PatientEvents events;
    private final AuditLog auditLog;

    MergeHistory(PatientEvents events, AuditLog auditLog) {
        this.events = events;
        this.auditLog = auditLog;
    }

    /** After the losers' histories went to the survivors. */
    void merged(List<MergePlan> plans) {
        for (MergePlan plan : plans) {
            String names = plan.loser().name().full();
            events.record(plan.survivor().id(), "patient.merged", names);
            events.record(
                    plan.loser().id(),
                    "patient.merged-away",
                    plan.survivor().name().full());
            auditLog.record(
                    "patient.merged",
                    "patient",
                    plan.survivor().id().value(),
                    "with " + plan.loser().id().value());
        }
    }

    /** After both are patients again. */
    void parted(List<MergedPair> pairs) {
        for (MergedPair pair : pairs) {
            events.recordAll(List.of(pair.survivor(), pair.loser()), "patient.unmerged", null);
            auditLog.record(
                    "patient.unmerged",
                    "patient",
                    pair.survivor().value(),
                    "from " + pair.loser().value());
        }
    }
}
