package io.revisit.patient.duplicate;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.revisit.shared.task.BusinessTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works through the bulk merges of a business in the background. */
@Configuration
class BulkMergeTask {

    static final TaskDescriptor<Void> MERGES = TaskDescriptor.of("bulk-merges");

    @Bean
    Task<Void> doBulkMerges(BusinessTasks tasks, BulkMerging merging, BulkMerges merges) {
        return tasks.worker(MERGES, merging::goOn, () -> !merges.atWork().isEmpty());
    }
}
