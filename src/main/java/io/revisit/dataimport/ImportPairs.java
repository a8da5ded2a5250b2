package io.revisit.dataimport;

import io.revisit.shared.data.Transactions;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Works on two pieces of an import at the same time, each in a transaction. The later one ends after the earlier, so that the mark
 * always stands behind everything that is done.
 */
@Component
class ImportPairs {

    private final ExecutorService beside = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("import-beside-", 1).factory());
    private final Transactions transactions;
    private final CurrentBusiness currentBusiness;

    ImportPairs(Transactions transactions, CurrentBusiness currentBusiness) {
        this.transactions = transactions;
        this.currentBusiness = currentBusiness;
    }

    /**
     * Does both; when the earlier one fails, so does the later.
     *
     * @param earlier all of it, moving the mark included
     * @param later must touch nothing that the earlier touches
     * @param laterMark moves the mark behind the later one
     */
    void run(Runnable earlier, Runnable later, Runnable laterMark) {
        BusinessId business = currentBusiness.id();
        CompletableFuture<Void> first = new CompletableFuture<>();
        Future<?> second = beside.submit(() -> currentBusiness.run(
                business,
                () -> transactions.run(() -> {
                    later.run();
                    first.join();
                    laterMark.run();
                })));
        try {
            transactions.run(earlier);
        } catch (RuntimeException | Error e) {
            first.completeExceptionally(e);
            awaitEnd(second);
            throw e;
        }
        first.complete(null);
        Awaited.result(second);
    }

    /** Whatever it came to: what the earlier one failed of is said. */
    private static void awaitEnd(Future<?> second) {
        try {
            Awaited.result(second);
        } catch (RuntimeException _) {
            // It failed since the earlier one did.
        }
    }

    @PreDestroy
    void stop() {
        beside.shutdownNow();
    }
}
