package io.revisit.dataimport;

import io.revisit.business.BusinessService;
import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.CustomGuess;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.MappingGuess;
import io.revisit.dataimport.reading.Inspection;
import io.revisit.dataimport.reading.ReadingOptions;
import io.revisit.dataimport.reading.Refusal;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.dataimport.reading.UploadedFile;
import io.revisit.patient.customfield.CustomFields;
import io.revisit.shared.data.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in: stores them, looks into them and guesses what their columns are. */
@Component
class ImportUploads {

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportTables tables;
    private final MappingTakeover takeover;
    private final ImportOrigins origins;
    private final BusinessService businesses;
    private final CustomFields customFields;
    private final Ids ids;
    private final SourceFiles sourceFiles;

    ImportUploads(
            ImportJobs jobs,
            ImportFiles files,
            ImportTables tables,
            MappingTakeover takeover,
            ImportOrigins origins,
            BusinessService businesses,
            CustomFields customFields,
            Ids ids,
            SourceFiles sourceFiles) {
        this.jobs = jobs;
        this.files = files;
        this.tables = tables;
        this.takeover = takeover;
        this.origins = origins;
        this.businesses = businesses;
        this.customFields = customFields;
        this.ids = ids;
        this.sourceFiles = sourceFiles;
    }

    /** Stores the file, or says why it cannot be read; then nothing of it is kept. */
    UploadOutcome store(String fileName, InputStream content, @Nullable Long user) {
        ImportId id = new ImportId(ids.next());
        try {
            UploadOutcome outcome = storeAs(id, fileName, content, user);
            if (outcome instanceof UploadOutcome.Refused) {
                files.delete(id);
            }
            return outcome;
        } catch (IOException e) {
            files.delete(id);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            files.delete(id);
            throw e;
        }
    }

    private UploadOutcome storeAs(ImportId id, String fileName, InputStream content, @Nullable Long user)
            throws IOException {
        long size = files.store(id, content, sourceFiles.limits().maxBytes());
        Inspection inspection = sourceFiles.inspect(files.file(id, fileName, size), ReadingOptions.GUESS);
        return switch (inspection) {
            case Refusal refusal -> new UploadOutcome.Refused(refusal);
            case SourceTable table -> {
                Optional<MappingTakeover.Taken> taken = takenOver(id, table, files.file(id, fileName, size));
                jobs.add(id, fileName, size, settings(table, taken), table.rows(), user);
                tables.keep(id, table);
                note(id, table, taken);
                yield new UploadOutcome.Stored(id);
            }
        };
    }

    /** Settles anew what the columns are, of a file that is read another way; false when a task works on it. */
    boolean settle(ImportJob job, SourceTable table) {
        UploadedFile file = files.file(job.id(), job.fileName(), job.fileSize());
        Optional<MappingTakeover.Taken> taken = takenOver(job.id(), table, file);
        boolean changed = jobs.change(job.id(), settings(table, taken), table.rows());
        if (changed) {
            tables.keep(job.id(), table);
            note(job.id(), table, taken);
        }
        return changed;
    }

    private Optional<MappingTakeover.Taken> takenOver(ImportId id, SourceTable table, UploadedFile file) {
        return takeover.find(id, table, file, mapping -> settings(table, mapping), kind -> guess(table, kind));
    }

    private ImportSettings settings(SourceTable table, Optional<MappingTakeover.Taken> taken) {
        return taken.map(MappingTakeover.Taken::settings).orElseGet(() -> settings(table, guess(table)));
    }

    private void note(ImportId id, SourceTable table, Optional<MappingTakeover.Taken> taken) {
        String key = MappingTakeover.headersKey(table, taken).orElse(null);
        origins.note(id, key, taken.map(MappingTakeover.Taken::origin).orElse(null));
    }

    private static ImportSettings settings(SourceTable table, ColumnMapping mapping) {
        return new ImportSettings(table.options(), mapping, UpdateRules.MILD, null);
    }

    ColumnMapping guess(SourceTable table) {
        return CustomGuess.withKnown(new MappingGuess(phoneCountry()).guess(table), customFields.active());
    }

    ColumnMapping guess(SourceTable table, FileKind kind) {
        return CustomGuess.withKnown(new MappingGuess(phoneCountry()).guess(table, kind), customFields.active());
    }

    private String phoneCountry() {
        return businesses.current().phoneCountry();
    }
}
