package io.revisit.dataimport;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.revisit.shared.task.BusinessTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works through the {@link ImportQueue} of a business in the background. */
@Configuration
class ImportTask {

    static final TaskDescriptor<Void> IMPORTS = TaskDescriptor.of("import");

    @Bean
    Task<Void> workThroughImports(BusinessTasks tasks, ImportQueue queue) {
        return tasks.worker(
                IMPORTS,
                () -> {
                    queue.workThrough();
                    return false;
                },
                queue::isWaiting);
    }
}
