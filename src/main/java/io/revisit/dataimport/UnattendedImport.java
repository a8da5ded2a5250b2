package io.revisit.dataimport;

import io.revisit.shared.tenant.CurrentBusiness;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports a file into the current business from start to end, on this thread, with what was guessed: for the demo base
 * and other callers without a screen. Called again after a kill it goes on where it stood.
 */
@Component
public class UnattendedImport {

    private static final int LATEST = 50;

    private final ImportJobs jobs;
    private final ImportUploads uploads;
    private final ImportQueue queue;
    private final CurrentBusiness currentBusiness;

    UnattendedImport(ImportJobs jobs, ImportUploads uploads, ImportQueue queue, CurrentBusiness currentBusiness) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.queue = queue;
        this.currentBusiness = currentBusiness;
    }

    /**
     * @param fileName names the import: one of this name that the business has already is brought to its end instead
     * @param consentGround on what ground marketing consents are taken over, or null
     * @throws IllegalStateException when the file cannot be read or its import fails
     */
    public ImportJob run(String fileName, Supplier<InputStream> content, @Nullable String consentGround) {
        ImportId id = find(fileName).orElseGet(() -> upload(fileName, content, consentGround));
        ImportJob job = require(id);
        if (job.state() == ImportState.NEW) {
            jobs.order(id, ImportState.CHECKING, ImportStep.READ, true, List.of(ImportState.NEW));
            queue.workThrough();
        }
        jobs.order(id, ImportState.RUNNING, ImportStep.MATCH, true, List.of(ImportState.CHECKED));
        queue.workThrough();
        ImportJob ended = require(id);
        if (ended.state() != ImportState.FINISHED) {
            throw new IllegalStateException("The import of " + fileName + " into business " + currentBusiness.id()
                    + " ended as " + ended.state());
        }
        return ended;
    }

    private Optional<ImportId> find(String fileName) {
        return jobs.latest(0, LATEST).stream()
                .filter(job -> job.fileName().equals(fileName))
                .map(ImportJob::id)
                .findFirst();
    }

    private ImportId upload(String fileName, Supplier<InputStream> content, @Nullable String consentGround) {
        return switch (uploads.store(fileName, content.get(), null)) {
            case UploadOutcome.Refused refused ->
                throw new IllegalStateException(
                        fileName + " is refused: " + refused.refusal().reason());
            case UploadOutcome.Stored stored -> {
                ImportJob job = require(stored.id());
                jobs.change(
                        stored.id(),
                        job.settings().withConsentGround(consentGround),
                        job.counts().total());
                yield stored.id();
            }
        };
    }

    private ImportJob require(ImportId id) {
        return jobs.find(id).orElseThrow();
    }
}
