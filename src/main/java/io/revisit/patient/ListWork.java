package io.revisit.patient;

import io.revisit.shared.data.BackgroundReads;
import io.revisit.shared.tenant.CurrentBusiness;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads in the background what a list needs soon. */
@Component
class ListWork {
    private static final int THREADS = 3;

    private final BackgroundReads reads;

    ListWork(CurrentBusiness current) {
        reads = new BackgroundReads(current, "list", THREADS);
    }

    /** Starts work for the current business. */
    <T> CompletableFuture<T> start(Supplier<T> work) {
        return reads.start(work);
    }

    @PreDestroy
    void stop() {
        reads.close();
    }
}
