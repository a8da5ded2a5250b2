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

/** Runs the search for duplicates of a business in the background, one instance a business. */
@Configuration("duplicateTaskConfiguration")
class DuplicateTask {

    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("find-duplicates");
    private static final Duration AFTER_FAULT = Duration.ofSeconds(10);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final CurrentBusiness currentBusiness;
    private final DuplicateSearches searches;
    private final DuplicateSearching searching;
    private final Clock clock;

    DuplicateTask(
            ObjectProvider<SchedulerClient> scheduler,
            CurrentBusiness currentBusiness,
            DuplicateSearches searches,
            DuplicateSearching searching,
            Clock clock) {
        this.scheduler = scheduler;
        this.currentBusiness = currentBusiness;
        this.searches = searches;
        this.searching = searching;
        this.clock = clock;
    }

    @Bean
    Task<Void> findDuplicates() {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(AFTER_FAULT)))
                .execute((instance, _) -> {
                    BusinessId business = new BusinessId(Long.parseLong(instance.getId()));
                    currentBusiness.run(business, searching::goOn);
                    return (_, operations) -> {
                        operations.remove();
                        currentBusiness.run(business, this::wakeIfOrdered);
                    };
                });
    }

    /** For what was ordered while the task was at its end. */
    private void wakeIfOrdered() {
        if (searches.mark().isPresent()) {
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
