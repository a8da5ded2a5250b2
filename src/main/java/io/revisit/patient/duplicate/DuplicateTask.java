package io.revisit.patient.duplicate;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.revisit.shared.task.BusinessTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the search for duplicates of a business in the background. */
@Configuration
class DuplicateTask {

    static final TaskDescriptor<Void> SEARCH = TaskDescriptor.of("find-duplicates");

    @Bean
    Task<Void> findDuplicates(BusinessTasks tasks, DuplicateSearching searching, DuplicateSearches searches) {
        return tasks.worker(
                SEARCH,
                () -> {
                    searching.goOn();
                    return false;
                },
                () -> searches.mark().isPresent());
    }
}
