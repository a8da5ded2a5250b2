package io.revisit.tagrule;

import io.revisit.patient.BaseChanged;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientsMerged;
import io.revisit.patient.PatientsUnmerged;
import io.revisit.visit.VisitsChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps tags of rules in step with what changes: at once for the patient of a visit, in the background for the whole base. */
@Component
class TagRuleChanges {

    /** More patients than these are merged in bulk, which ends with {@link BaseChanged}. */
    private static final int FEW = 20;

    private final TagRuleStore store;
    private final TagRuleEngine engine;

    TagRuleChanges(TagRuleStore store, TagRuleEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @EventListener
    void on(VisitsChanged event) {
        store.active().forEach(rule -> engine.apply(rule, event.patient()));
    }

    /** Once all that follows from the merge is in its place; of many at once the whole base is worked out at their end. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PatientsMerged event) {
        applyToFew(event.patients());
    }

    /** Likewise of those who are two patients again. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PatientsUnmerged event) {
        applyToFew(event.patients());
    }

    private void applyToFew(List<PatientId> patients) {
        if (patients.size() <= FEW) {
            store.active().forEach(rule -> patients.forEach(patient -> engine.apply(rule, patient)));
        }
    }

    @EventListener(BaseChanged.class)
    void onBase() {
        store.orderAll();
    }
}
