package io.revisit.patient;

import io.revisit.patient.customfield.CustomFieldId;
import io.revisit.patient.customfield.CustomValue;
import java.util.Map;

/**
 * A patient of the list as a file.
 *
 * @param values what stands in the clinic's own fields
 */
public record ExportedPatient(PatientRow row, Map<CustomFieldId, CustomValue> values) {
    public ExportedPatient {
        values = Map.copyOf(values);
    }
}
