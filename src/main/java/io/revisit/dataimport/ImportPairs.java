package io.revisit.dataimport;

import io.revisit.shared.data.Transactions;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.BusinessesInUse;
import io.revisit.shared.tenant.CurrentBusiness;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Works on two pieces of an import at the same time, each in a transaction. The later one ends after the earlier, so that the mark
 * always stands behind everything that is done. While people of other clinics are at work, the pieces go one by one: an import
 * takes one core then, and leaves the others to them.
 */
@Component
class ImportPairs {

    /** So long after somebody's last request they are taken to be at work. */
    private static final Duration AT_WORK = Duration.ofSeconds(15);

    private final ExecutorService beside = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("import-beside-", 1).factory());
    private final Transactions transactions;
    private final CurrentBusiness currentBusiness;
    private final BusinessesInUse inUse;

    ImportPairs(Transactions transactions, CurrentBusiness currentBusiness, BusinessesInUse inUse) {
        this.transactions = transactions;
        this.currentBusiness = currentBusiness;
        this.inUse = inUse;
    }

    /**
     * Does both; when the earlier one fails, the later one is not done.
     *
     * @param earlier all of it, moving the mark included
     * @param later must touch nothing that the earlier touches
     * @param laterMark moves the mark behind the later one
     */
    void run(Runnable earlier, Runnable later, Runnable laterMark) {
        BusinessId business = currentBusiness.id();
        if (inUse.isAnyBut(business, AT_WORK)) {
            transactions.run(earlier);
            transactions.run(() -> {
                later.run();
                laterMark.run();
            });
        } else {
            runBoth(business, earlier, later, laterMark);
        }
    }

    private void runBoth(BusinessId business, Runnable earlier, Runnable later, Runnable laterMark) {
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
