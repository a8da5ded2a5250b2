package io.revisit.dataimport;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.revisit.patient.BaseChanged;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works through the ordered checks and runs of a business, one after the other; businesses do not wait for each other. */
@Configuration("importTaskConfiguration")
class ImportTask {

    private static final Logger log = LoggerFactory.getLogger(ImportTask.class);

    /** The instance's id is that of the business. */
    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("import");

    /** Only a database that is away ends the task with a fault. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(10);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final CurrentBusiness currentBusiness;
    private final ImportJobs jobs;
    private final ImportBatches batches;
    private final ImportProgress progress;
    private final ImportProcess process;
    private final ApplicationEventPublisher events;

    ImportTask(
            ObjectProvider<SchedulerClient> scheduler,
            CurrentBusiness currentBusiness,
            ImportJobs jobs,
            ImportBatches batches,
            ImportProgress progress,
            ImportProcess process,
            ApplicationEventPublisher events) {
        this.scheduler = scheduler;
        this.currentBusiness = currentBusiness;
        this.jobs = jobs;
        this.batches = batches;
        this.progress = progress;
        this.process = process;
        this.events = events;
    }

    @Bean
    Task<Void> workThroughImports(Clock clock) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(AFTER_FAULT)))
                .execute((instance, _) -> {
                    BusinessId business = new BusinessId(Long.parseLong(instance.getId()));
                    currentBusiness.run(business, this::workThrough);
                    return (_, operations) -> {
                        operations.remove();
                        currentBusiness.run(business, () -> wakeIfOrdered(clock));
                    };
                });
    }

    /** Does everything that is ordered for the current business, on this thread. */
    void workThrough() {
        for (Optional<ImportJob> next = next(); next.isPresent(); next = next()) {
            ImportJob job = next.get();
            try {
                process.goOn(job);
                if (job.state() != ImportState.CHECKING) {
                    events.publishEvent(new BaseChanged());
                }
            } catch (LeftToAnotherException e) {
                log.info(e.getMessage());
                return;
            } catch (RuntimeException e) {
                log.error("Import {} failed", job.id().value(), e);
                progress.fail(job.id());
            }
        }
    }

    /** For what was ordered while a task was at work and after it had looked for the last time, or before a kill. */
    void wakeIfOrdered(Clock clock) {
        if (next().isPresent()) {
            wake(clock);
        }
    }

    private Optional<ImportJob> next() {
        return jobs.atWork().stream().findFirst().or(batches::next);
    }

    /** Starts work on what is ordered for the current business; a task that is at work looks for it when it ends. */
    void wake(Clock clock) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        DESCRIPTOR.instance(currentBusiness.id().toString()).scheduledTo(clock.instant()));
    }
}
