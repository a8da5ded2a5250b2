package io.revisit.patient;

import io.revisit.shared.RunningJob;
import io.revisit.shared.RunningJobSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows bulk actions on tags in the header of every screen. */
@Component
class TagOperationJobs implements RunningJobSource {
    private final TagOperationStore store;

    TagOperationJobs(TagOperationStore store) {
        this.store = store;
    }

    @Override
    public List<RunningJob> running() {
        return store.atWork().reversed().stream()
                .map(operation -> new RunningJob(
                        operation.state() == TagOperation.State.UNDOING
                                ? "patient.tagging.job.undo"
                                : "patient.tagging.job." + operation.kind(),
                        operation.intoName() == null
                                ? List.of(operation.tagName())
                                : List.of(operation.tagName(), operation.intoName()),
                        operation.done(),
                        operation.total(),
                        "patients/tagging"))
                .toList();
    }
}
