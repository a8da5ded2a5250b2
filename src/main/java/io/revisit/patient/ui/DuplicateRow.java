package io.revisit.patient.ui;

import io.revisit.patient.PatientRow;
import io.revisit.patient.duplicate.DuplicatePair;

/** A pair as the list shows it. */
record DuplicateRow(DuplicatePair pair, PatientRow one, PatientRow other) {

    String key() {
        return pair.one().value() + "-" + pair.other().value();
    }
}
