package io.revisit.patient.household;

import io.revisit.patient.PatientId;
import io.revisit.security.Role;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Families of the client base (DOMAIN.md, Household). A shared phone suggests one; a person at the clinic confirms it. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class HouseholdService {
    private final Households households;
    private final Transactions transactions;

    HouseholdService(Households households, Transactions transactions) {
        this.households = households;
        this.transactions = transactions;
    }

    /** The whole family of the patient, the eldest first; empty when none was confirmed. */
    public List<FamilyMember> family(PatientId patient) {
        return households.familyOf(patient);
    }

    /** Given names of the others of each patient's confirmed family, the eldest first; who has none is not there. */
    public Map<PatientId, List<String>> relatives(Collection<PatientId> patients) {
        return households.relativesOf(patients);
    }

    /** Who may belong to the patient's family: the patient, their confirmed family and everybody with a phone of theirs. */
    public List<FamilyMember> candidates(PatientId patient) {
        Map<PatientId, FamilyMember> all = new LinkedHashMap<>();
        households.familyOf(patient).forEach(member -> all.put(member.id(), member));
        households.samePhone(patient).forEach(other -> all.putIfAbsent(other.id(), other));
        return List.copyOf(all.values());
    }

    /**
     * Makes these patients one family, whoever of them was in another one before; who was in their family and is not named
     * leaves it.
     *
     * @param patient one of them, or of their family till now
     * @param members at least two, else nothing of the family is left
     * @param holder whose the loyalty account is; one of the members
     */
    public void confirm(PatientId patient, List<FamilyRole> members, PatientId holder) {
        transactions.run(() -> {
            households.dissolveOf(patient);
            if (members.size() > 1) {
                households.join(members, holder);
            }
        });
    }

    /** Forgets that they are a family. */
    public void remove(PatientId patient) {
        transactions.run(() -> households.dissolveOf(patient));
    }
}
