package io.revisit.patient.duplicate;

import io.revisit.security.CurrentUser;
import io.revisit.shared.RunningJob;
import io.revisit.shared.RunningJobSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows a running search and a bulk merge in the header. */
@Component
class DuplicateRunningJobs implements RunningJobSource {

    private final DuplicateSearches searches;
    private final BulkMerges merges;
    private final CurrentUser currentUser;

    DuplicateRunningJobs(DuplicateSearches searches, BulkMerges merges, CurrentUser currentUser) {
        this.searches = searches;
        this.merges = merges;
        this.currentUser = currentUser;
    }

    @Override
    public List<RunningJob> running() {
        if (currentUser.user().isEmpty()) {
            return List.of();
        }
        Stream<RunningJob> search = searches.find().filter(DuplicateSearch::isRunning).stream()
                .map(running -> job("duplicate.job", running.rowsDone(), running.rowsTotal()));
        Stream<RunningJob> merge = merges.latest().filter(BulkMerge::isAtWork).stream()
                .map(running -> job("duplicate.plain.job." + running.state(), running.done(), running.total()));
        return Stream.concat(search, merge).toList();
    }

    private static RunningJob job(String key, long done, long total) {
        return new RunningJob(key, List.of(), done, total, "patients/duplicates");
    }
}
