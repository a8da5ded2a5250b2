package io.revisit.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the engine look at the queue of the current business. In a transaction the task is written with the messages, so
 * that a crash loses neither; it is brought forward once both are committed.
 */
@Component
class DeliveryWakeUp {

    private static final int ATTEMPTS = 3;

    private final ObjectProvider<SchedulerClient> scheduler;
    private final CurrentBusiness business;
    private final Clock clock;

    DeliveryWakeUp(ObjectProvider<SchedulerClient> scheduler, CurrentBusiness business, Clock clock) {
        this.scheduler = scheduler;
        this.business = business;
        this.clock = clock;
    }

    void wake() {
        SchedulableInstance<Void> task =
                DeliveryTask.DESCRIPTOR.instance(business.id().toString()).scheduledTo(clock.instant());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bringForward(task);
            return;
        }
        scheduler.getObject().scheduleIfNotExists(task);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bringForward(task);
            }
        });
    }

    private void bringForward(SchedulableInstance<Void> task) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                scheduler.getObject().schedule(task, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
                return;
            } catch (TaskInstanceCurrentlyExecutingException _) {
                // It is at work and looks at the queue again before it rests.
                return;
            } catch (ExecutionException _) {
                // It was taken up or put back at this very moment: see which of the two.
            }
        }
    }
}
