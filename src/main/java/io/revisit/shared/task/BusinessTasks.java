package io.revisit.shared.task;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.revisit.shared.data.ScheduledTasks;
import io.revisit.shared.data.Tenants;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tasks of which a business has one at most: orders lie in a table, a task works through them and goes when none is left.
 * What a killed node leaves is taken up by another; businesses do not wait for each other.
 */
@Component
public class BusinessTasks {

    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);
    private static final Duration SWEEP = Duration.ofHours(1);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final CurrentBusiness currentBusiness;
    private final Tenants tenants;
    private final Clock clock;
    private final ScheduledTasks rows;

    BusinessTasks(
            ObjectProvider<SchedulerClient> scheduler,
            CurrentBusiness currentBusiness,
            Tenants tenants,
            Clock clock,
            ScheduledTasks rows) {
        this.scheduler = scheduler;
        this.currentBusiness = currentBusiness;
        this.tenants = tenants;
        this.clock = clock;
        this.rows = rows;
    }

    /**
     * Starts the task of the current business, unless it is there; in the caller's transaction, so that neither an order
     * nor its task is lost without the other. The caller commits soon: a task that is about to go waits for that.
     */
    public void wake(TaskDescriptor<Void> task) {
        String business = currentBusiness.id().toString();
        // Else it could go, having looked for orders for the last time, between this look at it and the caller's
        // commit.
        rows.lock(task.getTaskName(), business);
        scheduler.getObject().scheduleIfNotExists(task.instance(business).scheduledTo(clock.instant()));
    }

    /**
     * A task that {@link #wake} starts.
     *
     * @param step does a piece of the current business's work and says whether there may be more; a fault in it lets the
     *     task go on half a minute later
     * @param ordered whether there is work: what was ordered after the last step found a task that was there still
     */
    public Task<Void> worker(TaskDescriptor<Void> task, BooleanSupplier step, BooleanSupplier ordered) {
        return Tasks.custom(task)
                .onFailure(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(AFTER_FAULT)))
                .execute((instance, _) -> {
                    BusinessId business = new BusinessId(Long.parseLong(instance.getId()));
                    currentBusiness.run(business, () -> workThrough(step));
                    return (_, operations) -> {
                        operations.remove();
                        currentBusiness.run(business, () -> wakeIf(ordered, task));
                    };
                });
    }

    /** A task that looks into every business once an hour, for what follows the calendar of a clinic. */
    public Task<Void> hourly(TaskDescriptor<Void> task, Runnable look) {
        return Tasks.recurring(task, FixedDelay.of(SWEEP))
                .execute((_, _) -> tenants.all().forEach(business -> currentBusiness.run(business, look)));
    }

    /** Starts the task of the current business if there is work for it. */
    public void wakeIf(BooleanSupplier ordered, TaskDescriptor<Void> task) {
        if (ordered.getAsBoolean()) {
            wake(task);
        }
    }

    private static void workThrough(BooleanSupplier step) {
        boolean more;
        do {
            more = step.getAsBoolean();
        } while (more);
    }
}
