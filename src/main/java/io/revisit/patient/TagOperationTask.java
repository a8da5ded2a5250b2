package io.revisit.patient;

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
import org.springframework.stereotype.Component;

/** Works through the ordered bulk actions on tags of a business, one after the other. */
@Configuration
class TagOperationTask {
    /** The instance's id is that of the business. */
    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("tag-operations");

    private static final Duration AFTER_FAULT = Duration.ofSeconds(10);

    @Bean
    Task<Void> doTagOperations(
            TagOperationEngine engine, TagOperationStore store, Trigger trigger, CurrentBusiness currentBusiness) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(AFTER_FAULT)))
                .execute((instance, _) -> {
                    BusinessId business = new BusinessId(Long.parseLong(instance.getId()));
                    currentBusiness.run(business, () -> workThrough(engine));
                    return (_, operations) -> {
                        operations.remove();
                        // What was ordered after the last look found a task that was there still.
                        currentBusiness.run(business, () -> wakeIfOrdered(store, trigger));
                    };
                });
    }

    private static void workThrough(TagOperationEngine engine) {
        boolean more;
        do {
            more = engine.goOn();
        } while (more);
    }

    private static void wakeIfOrdered(TagOperationStore store, Trigger trigger) {
        if (!store.atWork().isEmpty()) {
            trigger.wake();
        }
    }

    /** Starts the work in the background; in the caller's transaction, so that neither is lost without the other. */
    @Component
    static class Trigger {
        private final ObjectProvider<SchedulerClient> scheduler;
        private final CurrentBusiness currentBusiness;
        private final Clock clock;

        Trigger(ObjectProvider<SchedulerClient> scheduler, CurrentBusiness currentBusiness, Clock clock) {
            this.scheduler = scheduler;
            this.currentBusiness = currentBusiness;
            this.clock = clock;
        }

        void wake() {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            DESCRIPTOR.instance(currentBusiness.id().toString()).scheduledTo(clock.instant()));
        }
    }
}
