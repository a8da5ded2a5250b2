package io.revisit.dataimport;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Old → new of the rows that change something, before the run and after it. */
@Component
class FieldChanges {

    private final PatientChangesQuery patients;
    private final VisitChangesQuery visits;

    FieldChanges(PatientChangesQuery patients, VisitChangesQuery visits) {
        this.patients = patients;
        this.visits = visits;
    }

    /** By record number; a row that changes nothing is not in it. */
    Map<Integer, List<FieldChange>> of(ImportJob job, List<Integer> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        return switch (job.kind()) {
            case PATIENTS -> patients.of(job, records);
            case VISITS -> visits.of(job, records);
        };
    }
}
