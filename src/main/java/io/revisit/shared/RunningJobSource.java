package io.revisit.shared;

import java.util.List;

/** Implemented as a bean by each feature that has long jobs, so that the header can show them from anywhere. */
@FunctionalInterface
public interface RunningJobSource {
    /**
     * Jobs of the current business that are not finished, newest first. Asked every few seconds by each open window: one
     * cheap query. A user who may not see these jobs gets an empty list.
     */
    List<RunningJob> running();
}
