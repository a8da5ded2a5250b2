package io.revisit.dataimport;

import io.revisit.shared.data.Tenants;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds what was ordered just before a kill, when its task was not yet written down; once the application is ready, so
 * that an {@link UnattendedImport} at the start has brought its own to an end.
 */
@Component
class ImportsAtStart {

    private final Tenants tenants;
    private final CurrentBusiness currentBusiness;
    private final ImportTask task;
    private final Clock clock;

    ImportsAtStart(Tenants tenants, CurrentBusiness currentBusiness, ImportTask task, Clock clock) {
        this.tenants = tenants;
        this.currentBusiness = currentBusiness;
        this.task = task;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void wake() {
        tenants.all().forEach(business -> currentBusiness.run(business, () -> task.wakeIfOrdered(clock)));
    }
}
