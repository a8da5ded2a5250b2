package io.revisit.dataimport;

import io.revisit.business.BusinessService;
import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.CustomGuess;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.MappingGuess;
import io.revisit.dataimport.reading.Inspection;
import io.revisit.dataimport.reading.ReadingLimits;
import io.revisit.dataimport.reading.ReadingOptions;
import io.revisit.dataimport.reading.Refusal;
import io.revisit.dataimport.reading.SourceFiles;
import io.revisit.dataimport.reading.SourceTable;
import io.revisit.patient.customfield.CustomFields;
import io.revisit.shared.data.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in: stores them, looks into them and guesses what their columns are. */
@Component
class ImportUploads {

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final BusinessService businesses;
    private final CustomFields customFields;
    private final Ids ids;
    private final SourceFiles sourceFiles = new SourceFiles(ReadingLimits.DEFAULT);

    ImportUploads(ImportJobs jobs, ImportFiles files, BusinessService businesses, CustomFields customFields, Ids ids) {
        this.jobs = jobs;
        this.files = files;
        this.businesses = businesses;
        this.customFields = customFields;
        this.ids = ids;
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
        long size = files.store(id, content, ReadingLimits.DEFAULT.maxBytes());
        Inspection inspection = sourceFiles.inspect(files.file(id, fileName, size), ReadingOptions.GUESS);
        return switch (inspection) {
            case Refusal refusal -> new UploadOutcome.Refused(refusal);
            case SourceTable table -> {
                jobs.add(id, fileName, size, settings(table, guess(table)), table.rows(), user);
                yield new UploadOutcome.Stored(id);
            }
        };
    }

    static ImportSettings settings(SourceTable table, ColumnMapping mapping) {
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
