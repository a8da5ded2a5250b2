package io.revisit.tagrule;

import io.revisit.patient.BaseChanged;
import io.revisit.visit.VisitsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps tags of rules in step with what changes: at once for the patient of a visit, in the background for the whole base. */
@Component
class TagRuleChanges {

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

    @EventListener(BaseChanged.class)
    void onBase() {
        store.orderAll();
    }
}
