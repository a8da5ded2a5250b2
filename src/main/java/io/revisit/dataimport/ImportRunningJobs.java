package io.revisit.dataimport;

import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.RunningJob;
import io.revisit.shared.RunningJobSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows checks and runs in the header. */
@Component
class ImportRunningJobs implements RunningJobSource {

    private final ImportJobs jobs;
    private final CurrentUser currentUser;

    ImportRunningJobs(ImportJobs jobs, CurrentUser currentUser) {
        this.jobs = jobs;
        this.currentUser = currentUser;
    }

    @Override
    public List<RunningJob> running() {
        if (currentUser.user().filter(user -> user.role() != Role.ADMINISTRATOR).isEmpty()) {
            return List.of();
        }
        return jobs.atWork().stream().map(ImportRunningJobs::asRunning).toList();
    }

    private static RunningJob asRunning(ImportJob job) {
        String key = switch (job.state()) {
            case CHECKING -> "dataimport.job.checking";
            case UNDOING -> "dataimport.job.undoing";
            default -> "dataimport.job.running";
        };
        return new RunningJob(
                key,
                List.of(job.fileName()),
                job.rowsDone(),
                job.counts().total(),
                "import/" + job.id().value());
    }
}
