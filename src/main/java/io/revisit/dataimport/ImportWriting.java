package io.revisit.dataimport;

import io.revisit.shared.data.Transactions;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of an import to the base, a piece a transaction, two pieces at a time where the later one touches nothing of
 * the earlier. The later one ends after the earlier, so that the mark always stands behind everything that is written.
 */
@Component
class ImportWriting {

    private final ImportProgress progress;
    private final ImportStops stops;
    private final Transactions transactions;
    private final CurrentBusiness currentBusiness;

    ImportWriting(
            ImportProgress progress, ImportStops stops, Transactions transactions, CurrentBusiness currentBusiness) {
        this.progress = progress;
        this.stops = stops;
        this.transactions = transactions;
        this.currentBusiness = currentBusiness;
    }

    /** Writes the rows that the mark does not stand behind; false when a person stopped it. */
    boolean write(ImportJob job, RowWriting writing) {
        int total = job.counts().total();
        int done = job.step() == ImportStep.WRITE ? job.done() : 0;
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            while (done < total) {
                if (stops.isRequested(job)) {
                    return false;
                }
                int to = Math.min(done + writing.atOnce(), total);
                int next = Math.min(to + writing.atOnce(), total);
                if (next > to && writing.standsAlone(job, to + 1, next)) {
                    writeBoth(job, writing, new Pieces(done, to, next), beside);
                    done = next;
                } else {
                    writeFirst(job, writing, done, to);
                    done = to;
                }
            }
        }
        return true;
    }

    /** Two pieces: behind {@code from} up to {@code to}, and behind that up to {@code next}. */
    private record Pieces(int from, int to, int next) {}

    private void writeBoth(ImportJob job, RowWriting writing, Pieces pieces, ExecutorService beside) {
        BusinessId business = currentBusiness.id();
        CompletableFuture<Void> first = new CompletableFuture<>();
        Future<?> second =
                beside.submit(() -> currentBusiness.run(business, () -> writeAfter(first, job, writing, pieces)));
        try {
            writeFirst(job, writing, pieces.from(), pieces.to());
        } catch (RuntimeException | Error e) {
            first.completeExceptionally(e);
            throw e;
        }
        first.complete(null);
        Awaited.result(second);
    }

    private void writeFirst(ImportJob job, RowWriting writing, int from, int to) {
        transactions.run(() -> {
            progress.advance(job, ImportStep.WRITE, from, to);
            writing.write(job, from + 1, to);
        });
    }

    private void writeAfter(CompletableFuture<Void> first, ImportJob job, RowWriting writing, Pieces pieces) {
        transactions.run(() -> {
            writing.write(job, pieces.to() + 1, pieces.next());
            first.join();
            progress.advance(job, ImportStep.WRITE, pieces.to(), pieces.next());
        });
    }
}
