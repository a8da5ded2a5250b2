package io.revisit.patient;

import io.revisit.patient.customfield.CustomFieldId;
import io.revisit.patient.customfield.CustomFieldService;
import io.revisit.patient.customfield.CustomValue;
import io.revisit.patient.household.HouseholdService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the rows of a page together, with one statement for each part that is asked for. */
@Component
class ListedPatients {
    private final PatientListQuery lists;
    private final CustomFieldService customFields;
    private final HouseholdService households;

    ListedPatients(PatientListQuery lists, CustomFieldService customFields, HouseholdService households) {
        this.lists = lists;
        this.customFields = customFields;
        this.households = households;
    }

    List<ListedPatient> page(PatientFilter filter, PatientSort sort, int offset, int limit, Set<ListPart> parts) {
        return listed(lists.idsOfPage(filter, sort, offset, limit), parts);
    }

    /** These patients in the given order; those of another business are left out. */
    List<ListedPatient> listed(List<Long> ids, Set<ListPart> parts) {
        List<PatientRow> rows = lists.rows(ids, parts.contains(ListPart.TAGS));
        List<PatientId> patients = rows.stream().map(PatientRow::id).toList();
        Map<PatientId, Map<CustomFieldId, CustomValue>> values =
                parts.contains(ListPart.VALUES) ? customFields.ofAll(patients) : Map.of();
        Map<PatientId, List<String>> families =
                parts.contains(ListPart.FAMILY) ? households.relatives(patients) : Map.of();
        return rows.stream()
                .map(row -> new ListedPatient(
                        row, values.getOrDefault(row.id(), Map.of()), families.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
