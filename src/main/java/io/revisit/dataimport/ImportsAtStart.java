package io.revisit.dataimport;

import io.revisit.shared.data.Tenants;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Finds what was ordered just before a kill, when its task was not yet written down. */
@Component
class ImportsAtStart implements ApplicationRunner {

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

    @Override
    public void run(ApplicationArguments arguments) {
        tenants.all().forEach(business -> currentBusiness.run(business, () -> task.wakeIfOrdered(clock)));
    }
}
