package io.revisit.patient.household;

import io.revisit.patient.PatientId;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Families of the client base (DOMAIN.md, Household). A shared phone or address suggests one; a person at the clinic confirms it. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class HouseholdService {
    /** The most suggestions that one page holds. */
    public static final int MAX_PAGE = 200;

    private final Households households;
    private final FamilySuggestions suggestions;
    private final Transactions transactions;
    private final CurrentUser currentUser;

    HouseholdService(
            Households households, FamilySuggestions suggestions, Transactions transactions, CurrentUser currentUser) {
        this.households = households;
        this.suggestions = suggestions;
        this.transactions = transactions;
        this.currentUser = currentUser;
    }

    /** The whole family of the patient, the eldest first; empty when none was confirmed. */
    public List<FamilyMember> family(PatientId patient) {
        return households.familyOf(patient);
    }

    /** Given names of the others of each patient's confirmed family, the eldest first; who has none is not there. */
    public Map<PatientId, List<String>> relatives(Collection<PatientId> patients) {
        return households.relativesOf(patients);
    }

    /** Who may belong to the patient's family: the patient, their confirmed family and everybody with their phone or address. */
    public List<FamilyMember> candidates(PatientId patient) {
        Map<PatientId, FamilyMember> all = new LinkedHashMap<>();
        households.familyOf(patient).forEach(member -> all.put(member.id(), member));
        households.samePhone(patient).forEach(other -> all.putIfAbsent(other.id(), other));
        households.sameAddress(patient).forEach(other -> all.putIfAbsent(other.id(), other));
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
                suggestions.decideOf(members.stream().map(FamilyRole::patient).toList(), true, user());
            }
        });
    }

    /** Forgets that they are a family. */
    public void remove(PatientId patient) {
        transactions.run(() -> {
            List<PatientId> members = households.dissolveOf(patient);
            if (!members.isEmpty()) {
                suggestions.decideOf(members, false, user());
            }
        });
    }

    /** How many groups of patients may be families. */
    public long suggestionCount() {
        return suggestions.count();
    }

    /** One page of those who may be families; limit is at most {@link #MAX_PAGE}. */
    public List<FamilySuggestion> suggestions(int offset, int limit) {
        return suggestions.page(offset, Math.min(limit, MAX_PAGE));
    }

    /** Remembers that they are no family: they are not suggested again, unless somebody new shares what they share. */
    public void dismiss(FamilySuggestion suggestion) {
        transactions.run(() -> suggestions.decide(suggestion.by(), suggestion.shared(), true, user()));
    }

    /** Takes that back. */
    public void restore(FamilySuggestion suggestion) {
        transactions.run(() -> suggestions.decide(suggestion.by(), suggestion.shared(), false, user()));
    }

    private @Nullable Long user() {
        return currentUser.user().map(user -> user.id().value()).orElse(null);
    }
}
