package io.revisit.segment;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.revisit.shared.task.BusinessTasks;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour each business is asked whether a new day has begun in it, on which its segments were not counted yet. */
@Configuration
class SizesOfTheDayTask {

    private static final TaskDescriptor<Void> SIZES = TaskDescriptor.of("segment-sizes");
    private static final TaskDescriptor<Void> OF_THE_DAY = TaskDescriptor.of("segment-sizes-of-the-day");
    private static final Duration AFTER_FAULT = Duration.ofMinutes(5);

    /** Ends though a size is still due: a segment that cannot be counted is tried again an hour later. */
    @Bean
    Task<Void> countSegmentSizes(SizesOfTheDay sizes, CurrentBusiness currentBusiness) {
        return Tasks.oneTime(SIZES)
                .onFailure(new FailureHandler.OnFailureReschedule<>(FixedDelay.of(AFTER_FAULT)))
                .execute((instance, _) ->
                        currentBusiness.run(new BusinessId(Long.parseLong(instance.getId())), sizes::count));
    }

    @Bean
    Task<Void> orderSegmentSizesOfTheDay(BusinessTasks tasks, SizesOfTheDay sizes) {
        return tasks.hourly(OF_THE_DAY, () -> tasks.wakeIf(sizes::areDue, SIZES));
    }
}
