package io.revisit.dataimport;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works through the ordered checks and runs of a business, one after the other; businesses do not wait for each other. */
@Configuration("importTaskConfiguration")
class ImportTask {

    private static final Logger log = LoggerFactory.getLogger(ImportTask.class);

    /** The instance's id is that of the business. */
    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("import");

    private final ObjectProvider<SchedulerClient> scheduler;
    private final CurrentBusiness currentBusiness;
    private final ImportJobs jobs;
    private final ImportProcess process;

    ImportTask(
            ObjectProvider<SchedulerClient> scheduler,
            CurrentBusiness currentBusiness,
            ImportJobs jobs,
            ImportProcess process) {
        this.scheduler = scheduler;
        this.currentBusiness = currentBusiness;
        this.jobs = jobs;
        this.process = process;
    }

    @Bean
    Task<Void> workThroughImports() {
        return Tasks.custom(DESCRIPTOR).execute((instance, _) -> {
            currentBusiness.run(new BusinessId(Long.parseLong(instance.getId())), this::workThrough);
            return new CompletionHandler.OnCompleteRemove<>();
        });
    }

    /** Does everything that is ordered for the current business, on this thread. */
    void workThrough() {
        for (Optional<ImportJob> next = next(); next.isPresent(); next = next()) {
            ImportJob job = next.get();
            try {
                process.goOn(job);
            } catch (RuntimeException e) {
                log.error("Import {} failed", job.id().value(), e);
                jobs.end(job.id(), ImportState.FAILED, "dataimport.notice.failed");
            }
        }
    }

    private Optional<ImportJob> next() {
        return jobs.atWork().stream().findFirst();
    }

    /** Starts work on what is ordered for the current business; a task that is at work finds it by itself. */
    void wake(Clock clock) {
        try {
            scheduler
                    .getObject()
                    .schedule(
                            DESCRIPTOR.instance(currentBusiness.id().toString()).scheduledTo(clock.instant()),
                            ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException _) {
            log.debug("The import task is at work and looks again before it rests");
        }
    }
}
