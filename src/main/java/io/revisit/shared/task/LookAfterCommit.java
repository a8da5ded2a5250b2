package io.revisit.shared.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the scheduler look for due tasks once a transaction that scheduled one is committed: the look that it takes at the
 * moment of scheduling doesn't see the task yet, and the next would be up to a polling interval away.
 */
@Component
class LookAfterCommit extends AbstractSchedulerListener {

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    LookAfterCommit(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void onExecutionScheduled(TaskInstanceId task, Instant at) {
        if (TransactionSynchronizationManager.isSynchronizationActive() && !at.isAfter(clock.instant())) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
                }
            });
        }
    }
}
