package io.revisit.shared.data;

import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Reads in the background what somebody waits for: on few threads, so that the database is left to everybody else. */
public final class BackgroundReads implements AutoCloseable {

    private final ExecutorService threads;
    private final CurrentBusiness current;

    /**
     * @param name of the threads
     * @param most how many at a time
     */
    public BackgroundReads(CurrentBusiness current, String name, int most) {
        this.current = current;
        this.threads = Executors.newFixedThreadPool(
                most, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /** Starts to read for the current business. */
    public <T> CompletableFuture<T> start(Supplier<T> reading) {
        BusinessId business = current.id();
        return CompletableFuture.supplyAsync(() -> current.call(business, reading), threads);
    }

    /** Whatever is being read is of no use any more. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
