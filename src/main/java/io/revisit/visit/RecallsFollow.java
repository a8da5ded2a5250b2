package io.revisit.visit;

import io.revisit.patient.RecallChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings a patient's summary up to date when a person has said when the patient should come again. */
@Component
class RecallsFollow {
    private final VisitDerivation derivation;

    RecallsFollow(VisitDerivation derivation) {
        this.derivation = derivation;
    }

    @EventListener
    void follow(RecallChanged changed) {
        derivation.refresh(List.of(changed.patient()));
    }
}
