package io.revisit.dataimport;

import io.revisit.shared.data.TableStatistics;
import io.revisit.shared.data.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * Checks, runs and undoes imports, step by step. Each piece of rows is one transaction together with the mark how far the step is,
 * so that a process killed at any moment goes on from the last piece and does nothing twice.
 */
@Component
class ImportProcess {

    private final ImportProgress progress;
    private final ImportRows rows;
    private final ImportReading reading;
    private final ImportPieces pieces;
    private final ImportWriting writer;
    private final ImportKinds kinds;
    private final ImportUndoing undoing;
    private final BaseMark baseMark;
    private final SaidRows saidRows;
    private final Transactions transactions;
    private final TableStatistics statistics;

    ImportProcess(
            ImportProgress progress,
            ImportRows rows,
            ImportReading reading,
            ImportPieces pieces,
            ImportWriting writer,
            ImportKinds kinds,
            ImportUndoing undoing,
            BaseMark baseMark,
            SaidRows saidRows,
            Transactions transactions,
            TableStatistics statistics) {
        this.progress = progress;
        this.rows = rows;
        this.reading = reading;
        this.pieces = pieces;
        this.writer = writer;
        this.kinds = kinds;
        this.undoing = undoing;
        this.baseMark = baseMark;
        this.saidRows = saidRows;
        this.transactions = transactions;
        this.statistics = statistics;
    }

    /** Brings the ordered check, run or undo of the current business to its end, or to where a person stopped it. */
    void goOn(ImportJob job) {
        boolean toItsEnd = switch (job.state()) {
            case CHECKING -> check(job);
            case RUNNING -> run(job);
            case UNDOING -> undoing.undo(job, kind(job).undo());
            default -> true;
        };
        if (!toItsEnd) {
            stopped(job);
        }
    }

    private void stopped(ImportJob job) {
        switch (job.state()) {
            case CHECKING -> progress.end(job.id(), ImportState.NEW, "dataimport.notice.check-stopped");
            case UNDOING -> progress.end(job.id(), ImportState.STOPPED, "dataimport.notice.undo-stopped");
            default -> progress.end(job.id(), ImportState.STOPPED, "dataimport.notice.stopped");
        }
    }

    /** False when a person stopped it; the same below. */
    private boolean check(ImportJob job) {
        if (job.step() == ImportStep.READ && !reading.read(job)) {
            return false;
        }
        String mark = baseMark.now(job.kind());
        List<MatchStep> steps = kind(job).matching().steps(job.settings());
        boolean justRead = job.step() == ImportStep.READ;
        OptionalInt matched = pieces.match(job, justRead ? steps.subList(1, steps.size()) : steps);
        if (matched.isEmpty()) {
            return false;
        }
        transactions.run(() -> {
            baseMark.keep(job.id(), mark);
            progress.advance(job, ImportStep.MATCH, matched.getAsInt(), 0);
            progress.counted(job.id(), rows.count(job.kind(), job.id()));
            progress.end(job.id(), ImportState.CHECKED, null);
        });
        return true;
    }

    private boolean run(ImportJob job) {
        RowWriting writing = kind(job).writing();
        if (job.step() == ImportStep.MATCH) {
            OptionalInt matched = baseMark.holds(job) ? OptionalInt.of(0) : matchAgain(job);
            if (matched.isEmpty()) {
                return false;
            }
            if (!isStillAsChecked(job, matched.getAsInt(), writing)) {
                return true;
            }
        }
        if (job.counts().bringAnything() && !write(job, writing)) {
            return false;
        }
        statistics.refresh();
        progress.end(job.id(), ImportState.FINISHED, null);
        return true;
    }

    private boolean write(ImportJob job, RowWriting writing) {
        if (job.step() != ImportStep.LINK) {
            if (!writer.write(job, writing)) {
                return false;
            }
            progress.enter(job, ImportStep.WRITE, job.counts().total(), ImportStep.LINK);
        }
        return !writing.hasLinks(job) || pieces.each(job, ImportStep.LINK, writing.atOnce(), writing::link);
    }

    /** The base has changed since the check: every row is compared anew, and what the check said of it is kept beside. */
    private OptionalInt matchAgain(ImportJob job) {
        boolean goesOn = job.done() > 0;
        List<MatchStep> steps = new ArrayList<>();
        steps.add(SaidRows.keep(job, goesOn));
        steps.addAll(kind(job).matching().steps(job.settings()));
        baseMark.keep(job.id(), null);
        return pieces.match(job, steps);
    }

    /** The run does what the check said, or goes back to the check and says that the base has changed meanwhile. */
    private boolean isStillAsChecked(ImportJob job, int matched, RowWriting writing) {
        return transactions.call(() -> {
            progress.enter(job, ImportStep.MATCH, matched, ImportStep.WRITE);
            if (matched > 0 && saidRows.different(job) > 0) {
                progress.counted(job.id(), rows.count(job.kind(), job.id()));
                progress.end(job.id(), ImportState.CHECKED, ImportJob.OVERTAKEN);
                return false;
            }
            progress.undoDataKept(job.id());
            writing.prepare(job);
            return true;
        });
    }

    private ImportKind kind(ImportJob job) {
        return kinds.of(job.kind());
    }
}
