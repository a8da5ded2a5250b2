package io.revisit.visit;

import io.revisit.patient.PatientRows;
import io.revisit.patient.PatientsMerged;
import io.revisit.patient.PatientsUnmerged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Visits go with the patient whose card survives a merge; what follows from them is derived anew for both. */
@Component
class VisitsOfMergedPatients implements PatientRows {

    private final VisitDerivation derivation;

    VisitsOfMergedPatients(VisitDerivation derivation) {
        this.derivation = derivation;
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("VISIT", "visit", "visit_patient"));
    }

    @EventListener
    void on(PatientsMerged event) {
        derivation.refresh(event.patients());
    }

    @EventListener
    void on(PatientsUnmerged event) {
        derivation.refresh(event.patients());
    }
}
