package io.revisit.dataimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Old → new of the rows that change something, before the run and after it. */
@Component
class FieldChanges {

    private final PatientChangesQuery patients;
    private final CustomChangesQuery customs;
    private final VisitChangesQuery visits;

    FieldChanges(PatientChangesQuery patients, CustomChangesQuery customs, VisitChangesQuery visits) {
        this.patients = patients;
        this.customs = customs;
        this.visits = visits;
    }

    /** By record number; a row that changes nothing is not in it. */
    Map<Integer, List<FieldChange>> of(ImportJob job, List<Integer> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        return switch (job.kind()) {
            case PATIENTS -> ofPatients(job, records);
            case VISITS -> visits.of(job, records);
        };
    }

    private Map<Integer, List<FieldChange>> ofPatients(ImportJob job, List<Integer> records) {
        Map<Integer, List<FieldChange>> all = new HashMap<>(patients.of(job, records));
        customs.of(job, records)
                .forEach((record, changes) -> all.merge(
                        record,
                        changes,
                        (first, more) ->
                                Stream.concat(first.stream(), more.stream()).toList()));
        return all;
    }
}
