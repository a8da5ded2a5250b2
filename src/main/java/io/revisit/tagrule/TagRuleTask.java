package io.revisit.tagrule;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.revisit.shared.task.BusinessTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Works through the ordered rules of a business; once an hour each business is asked whether a new day has begun in it, so
 * that rules follow the calendar right after midnight of the clinic.
 */
@Configuration
class TagRuleTask {

    static final TaskDescriptor<Void> RULES = TaskDescriptor.of("tag-rules");
    private static final TaskDescriptor<Void> OF_THE_DAY = TaskDescriptor.of("tag-rules-of-the-day");

    @Bean
    Task<Void> workOutTagRules(BusinessTasks tasks, TagRuleEngine engine, TagRuleOrders orders) {
        return tasks.worker(RULES, engine::goOn, orders::areThere);
    }

    @Bean
    Task<Void> orderTagRulesOfTheDay(BusinessTasks tasks, TagRuleDay day) {
        return tasks.hourly(OF_THE_DAY, day::orderDue);
    }
}
