package io.revisit.tagrule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.revisit.shared.data.Tenants;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Works through the ordered rules of a business; once an hour each business is asked whether a new day has begun in it, so
 * that rules follow the calendar right after midnight of the clinic.
 */
@Configuration
class TagRuleTask {

    /** The instance's id is that of the business. */
    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("tag-rules");

    private static final TaskDescriptor<Void> NIGHTLY = TaskDescriptor.of("tag-rules-of-the-day");
    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);
    private static final Duration SWEEP = Duration.ofHours(1);

    @Bean
    Task<Void> workOutTagRules(TagRuleEngine engine, Trigger trigger, CurrentBusiness currentBusiness) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(AFTER_FAULT)))
                .execute((instance, _) -> {
                    BusinessId business = new BusinessId(Long.parseLong(instance.getId()));
                    currentBusiness.run(business, () -> workThrough(engine));
                    return (_, operations) -> {
                        operations.remove();
                        // What was ordered after the last look found a task that was there still.
                        currentBusiness.run(business, trigger::wakeIfOrdered);
                    };
                });
    }

    @Bean
    Task<Void> orderTagRulesOfTheDay(TagRuleDay day, Tenants tenants, CurrentBusiness currentBusiness) {
        return Tasks.recurring(NIGHTLY, FixedDelay.of(SWEEP))
                .execute((_, _) -> tenants.all().forEach(business -> currentBusiness.run(business, day::orderDue)));
    }

    private static void workThrough(TagRuleEngine engine) {
        boolean more;
        do {
            more = engine.goOn();
        } while (more);
    }

    /** Starts the work in the background; in the caller's transaction, so that neither is lost without the other. */
    @Component
    static class Trigger {

        private final ObjectProvider<SchedulerClient> scheduler;
        private final CurrentBusiness currentBusiness;
        private final TagRuleOrders orders;
        private final Clock clock;

        Trigger(
                ObjectProvider<SchedulerClient> scheduler,
                CurrentBusiness currentBusiness,
                TagRuleOrders orders,
                Clock clock) {
            this.scheduler = scheduler;
            this.currentBusiness = currentBusiness;
            this.orders = orders;
            this.clock = clock;
        }

        void wake() {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            DESCRIPTOR.instance(currentBusiness.id().toString()).scheduledTo(clock.instant()));
        }

        void wakeIfOrdered() {
            if (orders.areThere()) {
                wake();
            }
        }
    }
}
