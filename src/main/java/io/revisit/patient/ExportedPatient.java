package io.revisit.patient;

import io.revisit.patient.customfield.CustomFieldId;
import io.revisit.patient.customfield.CustomValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A patient of the list as a file.
 *
 * @param address where the patient lives, or null
 * @param values what stands in the clinic's own fields
 */
public record ExportedPatient(PatientRow row, @Nullable String address, Map<CustomFieldId, CustomValue> values) {
    public ExportedPatient {
        values = Map.copyOf(values);
    }
}
