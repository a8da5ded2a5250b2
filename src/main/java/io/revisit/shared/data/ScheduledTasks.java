package io.revisit.shared.data;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scheduler's table, for what the scheduler itself has no call for. */
@Component
public class ScheduledTasks {

    private final JdbcClient jdbc;
    private final String lock;

    /** @param table as the scheduler calls it */
    public ScheduledTasks(JdbcClient jdbc, @Value("${db-scheduler.table-name:scheduled_tasks}") String table) {
        this.jdbc = jdbc;
        this.lock = "SELECT 1 FROM " + table + " WHERE task_name = :task AND task_instance = :instance FOR UPDATE";
    }

    /** Keeps a task that is there from going, from being taken up and from coming anew, until the caller's transaction ends. */
    public void lock(String task, String instance) {
        jdbc.sql(lock)
                .param("task", task)
                .param("instance", instance)
                .query(Integer.class)
                .optional();
    }
}
