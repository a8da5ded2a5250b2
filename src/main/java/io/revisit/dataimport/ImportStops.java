package io.revisit.dataimport;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asked between two pieces of work: may the next one begin? */
@Component
class ImportStops {

    private final ImportProgress progress;
    private volatile boolean shuttingDown;

    ImportStops(ImportProgress progress) {
        this.progress = progress;
    }

    @EventListener(ContextClosedEvent.class)
    void shutDown() {
        shuttingDown = true;
    }

    /**
     * Whether a person wants the import to stop.
     *
     * @throws LeftToAnotherException when the application is being stopped
     */
    boolean isRequested(ImportJob job) {
        if (shuttingDown) {
            throw LeftToAnotherException.shuttingDown(job.id());
        }
        return progress.isStopRequested(job.id());
    }
}
