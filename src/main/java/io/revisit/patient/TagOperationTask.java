package io.revisit.patient;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.revisit.shared.task.BusinessTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works through the ordered bulk actions on tags of a business, one after the other. */
@Configuration
class TagOperationTask {

    static final TaskDescriptor<Void> OPERATIONS = TaskDescriptor.of("tag-operations");

    @Bean
    Task<Void> doTagOperations(BusinessTasks tasks, TagOperationEngine engine, TagOperationStore store) {
        return tasks.worker(OPERATIONS, engine::goOn, () -> !store.atWork().isEmpty());
    }
}
