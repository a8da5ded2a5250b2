package io.revisit.segment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.revisit.shared.task.BusinessTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the ordered snapshots of a business, one after the other. */
@Configuration
class SnapshotTask {

    static final TaskDescriptor<Void> SNAPSHOTS = TaskDescriptor.of("segment-snapshots");

    @Bean
    Task<Void> takeSnapshots(BusinessTasks tasks, SnapshotEngine engine, SnapshotOrders orders) {
        return tasks.worker(SNAPSHOTS, engine::goOn, orders::areThere);
    }
}
