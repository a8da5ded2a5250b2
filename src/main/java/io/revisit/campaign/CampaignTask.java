package io.revisit.campaign;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Runs campaigns in the background: one instance a campaign, named by its business and its id. */
@Configuration
class CampaignTask {

    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("run-campaign");
    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);

    @Bean
    Task<Void> runCampaign(CampaignRunner runner, CurrentBusiness currentBusiness) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(AFTER_FAULT)))
                .execute((instance, _) -> {
                    String[] ids = instance.getId().split("-", 2);
                    BusinessId business = new BusinessId(Long.parseLong(ids[0]));
                    CampaignId campaign = new CampaignId(Long.parseLong(ids[1]));
                    return currentBusiness
                            .call(business, () -> runner.run(campaign))
                            .<CompletionHandler<Void>>map(
                                    next -> (complete, operations) -> operations.reschedule(complete, next))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    /** Lets the runner look at a campaign; in the caller's transaction, so that neither is lost without the other. */
    @Component
    static class Trigger {

        private final ObjectProvider<SchedulerClient> scheduler;
        private final CurrentBusiness business;

        Trigger(ObjectProvider<SchedulerClient> scheduler, CurrentBusiness business) {
            this.scheduler = scheduler;
            this.business = business;
        }

        void at(CampaignId campaign, Instant time) {
            String instance = business.id() + "-" + campaign.value();
            try {
                scheduler
                        .getObject()
                        .schedule(
                                DESCRIPTOR.instance(instance).scheduledTo(time),
                                ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
            } catch (TaskInstanceCurrentlyExecutingException | ExecutionException _) {
                // It is at work or just being taken up, and looks again before it ends.
            }
        }
    }
}
