package io.revisit.dataimport;

import io.revisit.patient.BaseChanged;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The ordered checks, runs and undoings of a business, one after the other. */
@Component
class ImportQueue {

    private static final Logger log = LoggerFactory.getLogger(ImportQueue.class);

    private final ImportJobs jobs;
    private final ImportBatches batches;
    private final ImportProgress progress;
    private final ImportProcess process;
    private final ApplicationEventPublisher events;

    ImportQueue(
            ImportJobs jobs,
            ImportBatches batches,
            ImportProgress progress,
            ImportProcess process,
            ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.batches = batches;
        this.progress = progress;
        this.process = process;
        this.events = events;
    }

    /** Does everything that is ordered for the current business, on this thread. */
    void workThrough() {
        for (Optional<ImportJob> next = next(); next.isPresent(); next = next()) {
            ImportJob job = next.get();
            try {
                process.goOn(job);
                if (job.state() != ImportState.CHECKING) {
                    events.publishEvent(new BaseChanged());
                }
            } catch (LeftToAnotherException e) {
                log.info(e.getMessage());
                return;
            } catch (RuntimeException e) {
                log.error("Import {} failed", job.id().value(), e);
                progress.fail(job.id());
            }
        }
    }

    /** Whether anything is ordered for the current business. */
    boolean isWaiting() {
        return next().isPresent();
    }

    private Optional<ImportJob> next() {
        return jobs.atWork().stream().findFirst().or(batches::next);
    }
}
