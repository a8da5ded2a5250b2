package io.revisit.shared.data;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Ends a statement that runs on another thread, or keeps it from beginning. */
public final class Cancellation {

    private @Nullable Statement running;
    private boolean cancelled;

    /** Ends what runs under this cancellation, now and from now on. */
    public synchronized void cancel() {
        cancelled = true;
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException e) {
                throw new IllegalStateException("A statement could not be ended", e);
            }
        }
    }

    /** Whether it was cancelled. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Takes charge of a statement that is about to run; false when it must not. */
    synchronized boolean begin(Statement statement) {
        if (!cancelled) {
            running = statement;
        }
        return !cancelled;
    }

    synchronized void end() {
        running = null;
    }
}
