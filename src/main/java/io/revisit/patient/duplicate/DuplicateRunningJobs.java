package io.revisit.patient.duplicate;

import io.revisit.security.CurrentUser;
import io.revisit.shared.RunningJob;
import io.revisit.shared.RunningJobSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows a running search in the header. */
@Component
class DuplicateRunningJobs implements RunningJobSource {

    private final DuplicateSearches searches;
    private final CurrentUser currentUser;

    DuplicateRunningJobs(DuplicateSearches searches, CurrentUser currentUser) {
        this.searches = searches;
        this.currentUser = currentUser;
    }

    @Override
    public List<RunningJob> running() {
        if (currentUser.user().isEmpty()) {
            return List.of();
        }
        return searches
                .find()
                .filter(DuplicateSearch::isRunning)
                .map(search -> new RunningJob(
                        "duplicate.job", List.of(), search.rowsDone(), search.rowsTotal(), "patients/duplicates"))
                .stream()
                .toList();
    }
}
