package io.revisit.patient.household;

import java.util.List;

/**
 * Patients who may be a family.
 *
 * @param shared the phone, E.164, or what is compared of the address
 * @param shown the same to be shown: the phone, or an address as it was written
 * @param members the eldest first; who they are in the family where that is known
 */
public record FamilySuggestion(SharedBy by, String shared, String shown, List<FamilyMember> members) {
    public FamilySuggestion {
        members = List.copyOf(members);
    }
}
