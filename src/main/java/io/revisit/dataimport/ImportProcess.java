package io.revisit.dataimport;

import io.revisit.business.ClinicCalendar;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.reading.ReadingLimits;
import io.revisit.dataimport.reading.RowSource;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Checks and runs imports, step by step. Each piece of rows is one transaction together with the mark how far the step is,
 * so that a process killed at any moment goes on from the last piece and does nothing twice.
 */
@Component
class ImportProcess {

    private static final int PIECE = 1_000;
    private static final int DELETED_AT_ONCE = 5_000;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportRows rows;
    private final Transactions transactions;
    private final ClinicCalendar calendar;
    private final TenantSql sql;
    private final SourceFiles sourceFiles = new SourceFiles(ReadingLimits.DEFAULT);
    private final Map<FileKind, ImportKind> kinds = new EnumMap<>(FileKind.class);

    ImportProcess(
            ImportJobs jobs,
            ImportFiles files,
            ImportRows rows,
            Transactions transactions,
            ClinicCalendar calendar,
            TenantSql sql,
            List<ImportKind> kinds) {
        this.jobs = jobs;
        this.files = files;
        this.rows = rows;
        this.transactions = transactions;
        this.calendar = calendar;
        this.sql = sql;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
    }

    /** Brings the ordered check or run of the current business to its end, or to where a person stopped it. */
    void goOn(ImportJob job) {
        if (job.state() == ImportState.CHECKING) {
            check(job);
        } else if (job.state() == ImportState.RUNNING) {
            run(job);
        }
    }

    private void check(ImportJob job) {
        if (jobs.step(job.id()) == ImportStep.READ && !read(job)) {
            transactions.run(() -> jobs.end(job.id(), ImportState.NEW, "dataimport.notice.check-stopped"));
            return;
        }
        transactions.run(() -> {
            match(job);
            jobs.end(job.id(), ImportState.CHECKED, null);
        });
    }

    private ImportCounts match(ImportJob job) {
        kind(job).match(job);
        ImportCounts counts = rows.count(job.kind(), job.id());
        jobs.counted(job.id(), counts);
        return counts;
    }

    /** Stores what the file's rows say; false when a person stopped it. */
    private boolean read(ImportJob job) {
        int done = job.done();
        if (done == 0) {
            removeRowsOfEarlierChecks(job);
        }
        ParsingOptions options = parsingOptions();
        try (RowSource source = sourceFiles.open(
                files.file(job.id(), job.fileName(), job.fileSize()),
                job.settings().reading())) {
            source.skip(done);
            while (source.hasNext()) {
                if (jobs.isStopRequested(job.id())) {
                    return false;
                }
                List<SourceRow> piece = nextPiece(source);
                int behind = piece.getLast().recordNumber();
                transactions.run(() -> {
                    kind(job).stage(job, options, piece);
                    jobs.progress(job.id(), ImportStep.READ, behind);
                });
            }
        }
        transactions.run(() -> jobs.progress(job.id(), ImportStep.MATCH, 0));
        return true;
    }

    private static List<SourceRow> nextPiece(RowSource source) {
        List<SourceRow> piece = new ArrayList<>(PIECE);
        while (source.hasNext() && piece.size() < PIECE) {
            piece.add(source.next());
        }
        return piece;
    }

    private void removeRowsOfEarlierChecks(ImportJob job) {
        for (FileKind kind : FileKind.values()) {
            while (transactions.call(() -> rows.delete(kind, job.id(), DELETED_AT_ONCE)) > 0) {
                // A piece a transaction: a large file leaves many rows.
            }
        }
    }

    private ParsingOptions parsingOptions() {
        String country = sql.sql("SELECT phone_country FROM business WHERE id = :business")
                .query(String.class)
                .single();
        return new ParsingOptions(country, calendar.zone(), calendar.today());
    }

    private void run(ImportJob job) {
        if (jobs.step(job.id()) == ImportStep.MATCH && !isStillAsChecked(job)) {
            return;
        }
        if (jobs.step(job.id()) == ImportStep.WRITE && !eachPiece(job, ImportStep.WRITE, kind(job)::write)) {
            return;
        }
        if (!eachPiece(job, ImportStep.LINK, kind(job)::link)) {
            return;
        }
        transactions.run(() -> jobs.end(job.id(), ImportState.FINISHED, null));
    }

    /** The run does what the check said, or goes back to the check and says that the base has changed meanwhile. */
    private boolean isStillAsChecked(ImportJob job) {
        return transactions.call(() -> {
            ImportCounts now = match(job);
            if (!now.equals(job.counts())) {
                jobs.end(job.id(), ImportState.CHECKED, "dataimport.notice.base-changed");
                return false;
            }
            kind(job).prepare(job);
            jobs.progress(job.id(), ImportStep.WRITE, 0);
            return true;
        });
    }

    private interface PieceWork {
        void on(ImportJob job, int fromRecord, int toRecord);
    }

    /** Does the step for every row that it has not behind it; false when a person stopped it. */
    private boolean eachPiece(ImportJob job, ImportStep step, PieceWork work) {
        int done = jobs.find(job.id()).map(ImportJob::done).orElse(0);
        while (done < job.counts().total()) {
            if (jobs.isStopRequested(job.id())) {
                transactions.run(() -> jobs.end(job.id(), ImportState.STOPPED, "dataimport.notice.stopped"));
                return false;
            }
            int from = done + 1;
            int to = Math.min(done + PIECE, job.counts().total());
            transactions.run(() -> {
                work.on(job, from, to);
                jobs.progress(job.id(), step, to);
            });
            done = to;
        }
        if (step == ImportStep.WRITE) {
            transactions.run(() -> jobs.progress(job.id(), ImportStep.LINK, 0));
        }
        return true;
    }

    private ImportKind kind(ImportJob job) {
        return Objects.requireNonNull(kinds.get(job.kind()));
    }
}
