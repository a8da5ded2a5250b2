package io.revisit.dataimport;

import io.revisit.shared.data.TableStatistics;
import io.revisit.shared.data.Transactions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes an import out of the base, a piece of its rows a transaction; killed at any moment it goes on from the last one. */
@Component
class ImportUndoing {

    /** Below the length from which MariaDB turns an IN list into a join of its own making. */
    private static final int UNDONE_AT_ONCE = 500;

    private final ImportPieces pieces;
    private final ImportProgress progress;
    private final UndoRecords records;
    private final ImportNames names;
    private final Transactions transactions;
    private final TableStatistics statistics;

    ImportUndoing(
            ImportPieces pieces,
            ImportProgress progress,
            UndoRecords records,
            ImportNames names,
            Transactions transactions,
            TableStatistics statistics) {
        this.pieces = pieces;
        this.progress = progress;
        this.records = records;
        this.names = names;
        this.transactions = transactions;
        this.statistics = statistics;
    }

    /** False when a person stopped it. */
    boolean undo(ImportJob job, RowUndo undo) {
        if (!pieces.each(job, ImportStep.UNDO, UNDONE_AT_ONCE, (_, from, to) -> piece(job, undo, from, to))) {
            return false;
        }
        transactions.run(() -> {
            progress.advance(
                    job, ImportStep.UNDO, job.counts().total(), job.counts().total());
            names.removeUnused(job);
            progress.end(job.id(), ImportState.UNDONE, null);
        });
        statistics.refresh();
        return true;
    }

    private void piece(ImportJob job, RowUndo undo, int from, int to) {
        records.lock(job, undo, from, to);
        List<UndoRecord> all = records.of(job, undo, from, to);
        boolean changedToo = job.undo().changedToo();
        List<UndoRecord> kept =
                all.stream().filter(record -> record.isKept(changedToo)).toList();
        List<Long> made = ids(all, changedToo, true);
        List<Long> changed = ids(all, changedToo, false);
        if (!changed.isEmpty()) {
            undo.restore(job, changed);
        }
        if (!made.isEmpty()) {
            undo.remove(job, made);
        }
        records.markKept(job, kept);
        progress.undone(job.id(), new UndoCounts(made.size(), changed.size(), kept.size()));
    }

    private static List<Long> ids(List<UndoRecord> all, boolean changedToo, boolean made) {
        return all.stream()
                .filter(record -> !record.isKept(changedToo) && record.made() == made)
                .map(UndoRecord::id)
                .toList();
    }
}
