package io.revisit.dataimport;

import io.revisit.business.BusinessService;
import io.revisit.business.ClinicCalendar;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.reading.RowSource;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.data.BulkRows;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** Reads the file of an import and keeps what its rows say, a piece a transaction. */
@Component
class ImportReading {

    private static final int PIECE = 5_000;
    private static final int DELETED_AT_ONCE = 5_000;

    private final ImportProgress progress;
    private final ImportFiles files;
    private final ImportRows rows;
    private final ImportKinds kinds;
    private final TenantSql sql;
    private final ImportPairs pairs;
    private final Transactions transactions;
    private final ImportStops stops;
    private final BusinessService businesses;
    private final ClinicCalendar calendar;
    private final SourceFiles sourceFiles;

    ImportReading(
            ImportProgress progress,
            ImportFiles files,
            ImportRows rows,
            ImportKinds kinds,
            TenantSql sql,
            ImportPairs pairs,
            Transactions transactions,
            ImportStops stops,
            BusinessService businesses,
            ClinicCalendar calendar,
            SourceFiles sourceFiles) {
        this.progress = progress;
        this.files = files;
        this.rows = rows;
        this.kinds = kinds;
        this.sql = sql;
        this.pairs = pairs;
        this.transactions = transactions;
        this.stops = stops;
        this.businesses = businesses;
        this.calendar = calendar;
        this.sourceFiles = sourceFiles;
    }

    /** Rows as they were read, and how far the file is read with them. */
    private record Piece(int lastRecord, List<BulkRows> rows) {}

    /** Reads on from where the job stands; false when a person stopped it. */
    boolean read(ImportJob job) {
        if (job.done() == 0) {
            removeRowsOfEarlierChecks(job);
        }
        ParsingOptions options =
                new ParsingOptions(businesses.current().phoneCountry(), calendar.zone(), calendar.today());
        try (RowSource source = sourceFiles.open(
                        files.file(job.id(), job.fileName(), job.fileSize()),
                        job.settings().reading());
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            source.skip(job.done());
            TwinRows twins = new TwinRows(job.id());
            kinds.of(job.kind()).staging().showStored(job, twins);
            OptionalInt done = storeAll(job, () -> nextPiece(job, options, source, twins), reader);
            done.ifPresent(records -> progress.enter(job, ImportStep.READ, records, ImportStep.MATCH));
            return done.isPresent();
        }
    }

    /** Stores two pieces at a time, and lets the next ones be read meanwhile; empty when a person stopped it. */
    private OptionalInt storeAll(ImportJob job, Callable<Optional<Piece>> next, ExecutorService reader) {
        int done = job.done();
        Future<Optional<Piece>> ahead = reader.submit(next);
        Future<Optional<Piece>> behindIt = reader.submit(next);
        for (Optional<Piece> piece = Awaited.result(ahead); piece.isPresent(); piece = Awaited.result(ahead)) {
            Optional<Piece> second = Awaited.result(behindIt);
            ahead = reader.submit(next);
            behindIt = reader.submit(next);
            if (stops.isRequested(job)) {
                return OptionalInt.empty();
            }
            store(job, done, piece.get(), second);
            done = second.orElse(piece.get()).lastRecord();
        }
        return OptionalInt.of(done);
    }

    private void store(ImportJob job, int done, Piece piece, Optional<Piece> second) {
        Runnable first = () -> {
            progress.advance(job, ImportStep.READ, done, piece.lastRecord());
            piece.rows().forEach(sql::store);
        };
        if (second.isEmpty()) {
            transactions.run(first);
        } else {
            List<BulkRows> rows = second.get().rows();
            pairs.run(first, () -> sql.store(rows.getFirst()), () -> {
                rows.stream().skip(1).forEach(sql::store);
                progress.advance(
                        job, ImportStep.READ, piece.lastRecord(), second.get().lastRecord());
            });
        }
    }

    private Optional<Piece> nextPiece(ImportJob job, ParsingOptions options, RowSource source, TwinRows twins) {
        List<SourceRow> rows = new ArrayList<>(PIECE);
        while (source.hasNext() && rows.size() < PIECE) {
            rows.add(source.next());
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(
                        rows.getLast().recordNumber(),
                        kinds.of(job.kind()).staging().read(job, options, rows, twins)));
    }

    private void removeRowsOfEarlierChecks(ImportJob job) {
        for (FileKind kind : FileKind.values()) {
            while (transactions.call(() -> rows.delete(kind, job.id(), DELETED_AT_ONCE)) > 0) {
                // A piece a transaction: a large file leaves many rows.
            }
        }
    }
}
