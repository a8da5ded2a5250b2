package io.revisit.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets the engine look at the queue of the current business now, once the caller's transaction is committed. */
@Component
class DeliveryWakeUp {

    private final ObjectProvider<SchedulerClient> scheduler;
    private final CurrentBusiness business;
    private final Clock clock;

    DeliveryWakeUp(ObjectProvider<SchedulerClient> scheduler, CurrentBusiness business, Clock clock) {
        this.scheduler = scheduler;
        this.business = business;
        this.clock = clock;
    }

    void wake() {
        String instance = business.id().toString();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake(instance);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake(instance);
            }
        });
    }

    private void wake(String instance) {
        try {
            scheduler
                    .getObject()
                    .schedule(
                            DeliveryTask.DESCRIPTOR.instance(instance).scheduledTo(clock.instant()),
                            ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException _) {
            // It is at work and looks at the queue again before it rests.
        }
    }
}
