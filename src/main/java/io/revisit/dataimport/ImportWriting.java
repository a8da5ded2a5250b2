package io.revisit.dataimport;

import io.revisit.shared.data.Transactions;
import org.springframework.stereotype.Component;

/** Writes the rows of an import to the base, a piece a transaction, two pieces at a time where the later one stands alone. */
@Component
class ImportWriting {

    private final ImportProgress progress;
    private final ImportStops stops;
    private final ImportPairs pairs;
    private final Transactions transactions;

    ImportWriting(ImportProgress progress, ImportStops stops, ImportPairs pairs, Transactions transactions) {
        this.progress = progress;
        this.stops = stops;
        this.pairs = pairs;
        this.transactions = transactions;
    }

    /** Writes the rows that the mark does not stand behind; false when a person stopped it. */
    boolean write(ImportJob job, RowWriting writing) {
        int total = job.counts().total();
        int done = job.step() == ImportStep.WRITE ? job.done() : 0;
        while (done < total) {
            if (stops.isRequested(job)) {
                return false;
            }
            int from = done;
            int to = Math.min(from + writing.atOnce(), total);
            int next = Math.min(to + writing.atOnce(), total);
            if (next > to && writing.standsAlone(job, to + 1, next)) {
                pairs.run(
                        () -> write(job, writing, from, to),
                        () -> writing.write(job, to + 1, next),
                        () -> progress.advance(job, ImportStep.WRITE, to, next));
                done = next;
            } else {
                transactions.run(() -> write(job, writing, from, to));
                done = to;
            }
        }
        return true;
    }

    private void write(ImportJob job, RowWriting writing, int from, int to) {
        progress.advance(job, ImportStep.WRITE, from, to);
        writing.write(job, from + 1, to);
    }
}
