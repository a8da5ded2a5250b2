package io.revisit.dataimport;

import io.revisit.dataimport.mapping.FileKind;
import org.springframework.stereotype.Component;

/** The kinds of files that can be imported. */
@Component
class ImportKinds {

    private final ImportKind patients;
    private final ImportKind visits;

    ImportKinds(
            PatientRows patientRows,
            PatientWriting patientWriting,
            PatientUndo patientUndo,
            VisitRows visitRows,
            VisitWriting visitWriting,
            VisitUndo visitUndo) {
        patients = new ImportKind(patientRows, PatientMatching::steps, patientWriting, patientUndo);
        visits = new ImportKind(visitRows, VisitMatching::steps, visitWriting, visitUndo);
    }

    ImportKind of(FileKind kind) {
        return switch (kind) {
            case PATIENTS -> patients;
            case VISITS -> visits;
        };
    }
}
