package io.revisit.segment;

import io.revisit.patient.PatientPlaces;
import org.springframework.stereotype.Component;

/** Snapshots hold the surviving patient in place of the card that was merged into theirs. Where both are in, both rows stay. */
@Component
class MembersOfMergedPatients implements PatientPlaces {

    @Override
    public Table table() {
        return Table.of("SNAPSHOT", "segment_member", "segment_id");
    }
}
