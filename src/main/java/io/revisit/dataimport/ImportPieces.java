package io.revisit.dataimport;

import io.revisit.shared.data.Transactions;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Does the steps of an import on all its stored rows, a piece a transaction, until a person stops it. */
@Component
class ImportPieces {

    private static final int MATCHED_AT_ONCE = 5_000;

    private final ImportProgress progress;
    private final ImportRows rows;
    private final Transactions transactions;
    private final ImportStops stops;

    ImportPieces(ImportProgress progress, ImportRows rows, Transactions transactions, ImportStops stops) {
        this.progress = progress;
        this.rows = rows;
        this.transactions = transactions;
        this.stops = stops;
    }

    interface PieceWork {
        void on(ImportJob job, int fromRecord, int toRecord);
    }

    /**
     * Compares all rows with the base and with each other, from the first step on.
     *
     * @return where the mark stands afterwards; empty when a person stopped it
     */
    OptionalInt match(ImportJob job, List<MatchStep> steps) {
        progress.matchAnew(job);
        int last = rows.last(job.kind(), job.id());
        int done = 0;
        for (MatchStep step : steps) {
            boolean again = rows.isThereAnythingToDo(job.id(), step);
            int size = step.whole() ? Math.max(1, last) : MATCHED_AT_ONCE;
            while (again) {
                int changed = 0;
                for (int from = 1; from <= last; from += size) {
                    if (stops.isRequested(job)) {
                        return OptionalInt.empty();
                    }
                    changed += matchPiece(job, step, from, from + size - 1, done++);
                }
                again = step.repeated() && changed > 0;
            }
        }
        return OptionalInt.of(done);
    }

    private int matchPiece(ImportJob job, MatchStep step, int from, int to, int done) {
        return transactions.call(() -> {
            progress.advance(job, ImportStep.MATCH, done, done + 1);
            return rows.match(job.id(), step, from, to);
        });
    }

    /** Does the step for every row, so many a transaction, that it has not behind it; false when a person stopped it. */
    boolean each(ImportJob job, ImportStep step, int size, PieceWork work) {
        int done = job.step() == step ? job.done() : 0;
        while (done < job.counts().total()) {
            if (stops.isRequested(job)) {
                return false;
            }
            int behind = done;
            int to = Math.min(done + size, job.counts().total());
            transactions.run(() -> {
                progress.advance(job, step, behind, to);
                work.on(job, behind + 1, to);
            });
            done = to;
        }
        return true;
    }
}
