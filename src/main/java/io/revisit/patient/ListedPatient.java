package io.revisit.patient;

import io.revisit.patient.customfield.CustomFieldId;
import io.revisit.patient.customfield.CustomValue;
import java.util.List;
import java.util.Map;

/**
 * A patient of the list with what its columns show; a part that was not asked for is empty.
 *
 * @param values what stands in the clinic's own fields
 * @param family given names of the others of the confirmed family, the eldest first
 */
public record ListedPatient(PatientRow row, Map<CustomFieldId, CustomValue> values, List<String> family) {
    public ListedPatient {
        values = Map.copyOf(values);
        family = List.copyOf(family);
    }

    public PatientId id() {
        return row.id();
    }
}
