package io.revisit.dataimport;

import io.revisit.dataimport.mapping.FileKind;
import org.springframework.stereotype.Component;

/** The kinds of files that can be imported. */
@Component
class ImportKinds {

    private final ImportKind patients;
    private final ImportKind visits;

    ImportKinds(
            PatientRows patientRows, PatientWriting patientWriting, VisitRows visitRows, VisitWriting visitWriting) {
        patients = new ImportKind(patientRows, PatientMatching::steps, patientWriting);
        visits = new ImportKind(visitRows, _ -> VisitMatching.STEPS, visitWriting);
    }

    ImportKind of(FileKind kind) {
        return switch (kind) {
            case PATIENTS -> patients;
            case VISITS -> visits;
        };
    }
}
