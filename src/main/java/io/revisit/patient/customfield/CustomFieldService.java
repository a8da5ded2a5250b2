package io.revisit.patient.customfield;

import io.revisit.patient.PatientId;
import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Custom fields as those who work with patients see them. Values change with the patient, see {@code PatientService}. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class CustomFieldService {
    private final CustomFields fields;

    CustomFieldService(CustomFields fields) {
        this.fields = fields;
    }

    /** The fields that are not archived, in their order. */
    public List<CustomField> fields() {
        return fields.active();
    }

    /** What the patient has in them; a field without a value is not there. */
    public Map<CustomFieldId, CustomValue> of(PatientId patient) {
        return fields.values(List.of(patient)).getOrDefault(patient, Map.of());
    }

    /** The same of many patients, at most some thousands at once; a patient without any value is not there. */
    public Map<PatientId, Map<CustomFieldId, CustomValue>> ofAll(Collection<PatientId> patients) {
        return fields.values(patients);
    }
}
