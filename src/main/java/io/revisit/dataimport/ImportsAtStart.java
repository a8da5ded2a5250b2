package io.revisit.dataimport;

import io.revisit.shared.data.Tenants;
import io.revisit.shared.task.BusinessTasks;
import io.revisit.shared.tenant.CurrentBusiness;
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
    private final ImportQueue queue;
    private final BusinessTasks tasks;

    ImportsAtStart(Tenants tenants, CurrentBusiness currentBusiness, ImportQueue queue, BusinessTasks tasks) {
        this.tenants = tenants;
        this.currentBusiness = currentBusiness;
        this.queue = queue;
        this.tasks = tasks;
    }

    @EventListener(ApplicationReadyEvent.class)
    void wake() {
        tenants.all()
                .forEach(business ->
                        currentBusiness.run(business, () -> tasks.wakeIf(queue::isWaiting, ImportTask.IMPORTS)));
    }
}
