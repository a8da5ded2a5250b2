package io.revisit.patient;

import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads in the background what a list needs soon: few threads, so that lists leave the database to everybody else. */
@Component
class ListWork {
    private static final int THREADS = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("list-", 1).factory());
    private final CurrentBusiness current;

    ListWork(CurrentBusiness current) {
        this.current = current;
    }

    /** Starts work for the current business. */
    <T> CompletableFuture<T> start(Supplier<T> work) {
        BusinessId business = current.id();
        return CompletableFuture.supplyAsync(() -> current.call(business, work), threads);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
