package io.revisit.rfm;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.revisit.shared.task.BusinessTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour each business is asked whether its scores' borders are of an earlier day, so that they follow the calendar. */
@Configuration
class RfmTask {

    private static final TaskDescriptor<Void> DAILY = TaskDescriptor.of("rfm-of-the-day");

    @Bean
    Task<Void> measureRfmOfTheDay(BusinessTasks tasks, RfmScales scales) {
        return tasks.hourly(DAILY, scales::measureDue);
    }
}
