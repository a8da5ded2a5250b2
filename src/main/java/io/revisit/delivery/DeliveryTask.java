package io.revisit.delivery;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the engine in the background: one instance a business, which a killed node leaves to the next. */
@Configuration
class DeliveryTask {

    /** The instance's id is that of the business. */
    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("deliver-messages");

    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);

    @Bean
    Task<Void> deliverMessages(DeliveryEngine engine, CurrentBusiness currentBusiness) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(AFTER_FAULT)))
                .execute((instance, _) -> {
                    BusinessId business = new BusinessId(Long.parseLong(instance.getId()));
                    Instant next = currentBusiness.call(business, engine::run);
                    return (complete, operations) -> operations.reschedule(complete, next);
                });
    }
}
