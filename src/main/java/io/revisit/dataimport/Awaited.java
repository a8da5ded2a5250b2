package io.revisit.dataimport;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What another thread came to. */
final class Awaited {

    private Awaited() {}

    /** Waits for the result; what went wrong there goes wrong here. */
    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another thread was at work", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
