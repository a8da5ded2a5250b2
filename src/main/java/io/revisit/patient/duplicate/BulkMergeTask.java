package io.revisit.patient.duplicate;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works through the bulk merges of a business in the background, one instance a business. */
@Configuration("bulkMergeTaskConfiguration")
class BulkMergeTask {

    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("bulk-merges");
    private static final Duration AFTER_FAULT = Duration.ofSeconds(10);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final CurrentBusiness currentBusiness;
    private final BulkMerges operations;
    private final BulkMerging merging;
    private final Clock clock;

    BulkMergeTask(
            ObjectProvider<SchedulerClient> scheduler,
            CurrentBusiness currentBusiness,
            BulkMerges operations,
            BulkMerging merging,
            Clock clock) {
        this.scheduler = scheduler;
        this.currentBusiness = currentBusiness;
        this.operations = operations;
        this.merging = merging;
        this.clock = clock;
    }

    @Bean
    Task<Void> doBulkMerges() {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(AFTER_FAULT)))
                .execute((instance, _) -> {
                    BusinessId business = new BusinessId(Long.parseLong(instance.getId()));
                    currentBusiness.run(business, this::workThrough);
                    return (_, toDo) -> {
                        toDo.remove();
                        currentBusiness.run(business, this::wakeIfOrdered);
                    };
                });
    }

    private void workThrough() {
        boolean more;
        do {
            more = merging.goOn();
        } while (more);
    }

    /** For what was ordered while the task was at its end. */
    private void wakeIfOrdered() {
        if (!operations.atWork().isEmpty()) {
            wake();
        }
    }

    /** Starts work on what is ordered for the current business; in the caller's transaction. */
    void wake() {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        DESCRIPTOR.instance(currentBusiness.id().toString()).scheduledTo(clock.instant()));
    }
}
