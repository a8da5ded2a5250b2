package io.revisit.visit;

import io.revisit.shared.data.Tenants;
import io.revisit.shared.tenant.CurrentBusiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The command {@code ./start --revisit.rebuild=true}: computes everything that follows from visits anew, for every business,
 * and says how many rows differed.
 */
@Component
@ConditionalOnBooleanProperty("revisit.rebuild")
class RebuildAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);

    private final Tenants tenants;
    private final CurrentBusiness currentBusiness;
    private final VisitDerivation derivation;

    RebuildAtStart(Tenants tenants, CurrentBusiness currentBusiness, VisitDerivation derivation) {
        this.tenants = tenants;
        this.currentBusiness = currentBusiness;
        this.derivation = derivation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        tenants.all()
                .forEach(business -> currentBusiness.run(business, () -> {
                    DerivationDifferences found = derivation.rebuildAll();
                    LOG.info(
                            "Business {}: differed in {} visits, {} summaries, {} missing and {} surplus tags; all put right",
                            business,
                            found.visits(),
                            found.summaries(),
                            found.tagsAdded(),
                            found.tagsRemoved());
                }));
    }
}
