package io.revisit.dataimport;

import io.revisit.business.BusinessService;
import io.revisit.business.ClinicCalendar;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.parsing.ParsingOptions;
import io.revisit.dataimport.reading.RowSource;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.data.Transactions;
import java.util.ArrayList;
import java.util.List;
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
            Transactions transactions,
            ImportStops stops,
            BusinessService businesses,
            ClinicCalendar calendar,
            SourceFiles sourceFiles) {
        this.progress = progress;
        this.files = files;
        this.rows = rows;
        this.kinds = kinds;
        this.transactions = transactions;
        this.stops = stops;
        this.businesses = businesses;
        this.calendar = calendar;
        this.sourceFiles = sourceFiles;
    }

    /** Reads on from where the job stands; false when a person stopped it. */
    boolean read(ImportJob job) {
        int done = job.done();
        if (done == 0) {
            removeRowsOfEarlierChecks(job);
        }
        ParsingOptions options =
                new ParsingOptions(businesses.current().phoneCountry(), calendar.zone(), calendar.today());
        try (RowSource source = sourceFiles.open(
                files.file(job.id(), job.fileName(), job.fileSize()),
                job.settings().reading())) {
            source.skip(done);
            while (source.hasNext()) {
                if (stops.isRequested(job)) {
                    return false;
                }
                done = stage(job, options, done, nextPiece(source));
            }
        }
        progress.enter(job, ImportStep.READ, done, ImportStep.MATCH);
        return true;
    }

    private int stage(ImportJob job, ParsingOptions options, int done, List<SourceRow> piece) {
        int behind = piece.getLast().recordNumber();
        transactions.run(() -> {
            progress.advance(job, ImportStep.READ, done, behind);
            kinds.of(job.kind()).staging().stage(job, options, piece);
        });
        return behind;
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
}
