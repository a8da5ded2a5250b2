package io.revisit.business;

import io.revisit.security.AuditLog;
import io.revisit.security.Role;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The clinic's doctors, directions, branches and staff. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class DirectoryService {

    private final DictionaryStore store;
    private final Transactions transactions;
    private final AuditLog auditLog;
    private final ZoneChange zoneChange;
    private final Clock clock;

    DirectoryService(
            DictionaryStore store, Transactions transactions, AuditLog auditLog, ZoneChange zoneChange, Clock clock) {
        this.zoneChange = zoneChange;
        this.clock = clock;
        this.store = store;
        this.transactions = transactions;
        this.auditLog = auditLog;
    }

    /** All doctors, inactive ones too, in order of their names. */
    public List<NamedRef> doctors() {
        return refs(Dictionary.DOCTOR);
    }

    /** All directions, inactive ones too, in order of their names. */
    public List<NamedRef> directions() {
        return refs(Dictionary.DIRECTION);
    }

    /** All branches, inactive ones too, in order of their names. */
    public List<NamedRef> branches() {
        return refs(Dictionary.BRANCH);
    }

    /** All staff members, inactive ones too, in order of their names. */
    public List<NamedRef> staff() {
        return refs(Dictionary.STAFF);
    }

    /** All rows of a dictionary with what is written about them, in order of their names. */
    public List<DirectoryEntry> entries(Dictionary dictionary) {
        return store.all(dictionary);
    }

    /**
     * Adds a row.
     *
     * @return why not, or empty when it is done
     */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public Optional<DirectoryRefusal> add(Dictionary dictionary, EntryDetails details) {
        return transactions.call(() -> {
            Optional<Long> id = store.add(dictionary, details);
            id.ifPresent(added -> note("added", dictionary, added));
            return id.isPresent() ? Optional.empty() : Optional.of(DirectoryRefusal.NAME_TAKEN);
        });
    }

    /**
     * Rewrites a row.
     *
     * @param version of the row that was edited
     * @return why not, or empty when it is done
     */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public Optional<DirectoryRefusal> change(Dictionary dictionary, long id, long version, EntryDetails details) {
        return transactions.call(() -> {
            @Nullable Integer before = recallMonths(dictionary, id);
            Optional<DirectoryRefusal> refusal = store.change(dictionary, id, version, details);
            if (refusal.isEmpty()) {
                note("changed", dictionary, id);
                if (!Objects.equals(before, recallMonths(dictionary, id))) {
                    zoneChange.countRecallsAnew(id, clock.instant());
                }
            }
            return refusal;
        });
    }

    /** Offers a row for new visits, or no longer; what points at it stays. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public void setActive(Dictionary dictionary, long id, boolean active) {
        transactions.run(() -> {
            store.setActive(dictionary, id, active);
            note(active ? "activated" : "deactivated", dictionary, id);
            if (recallMonths(dictionary, id) != null) {
                zoneChange.countRecallsAnew(id, clock.instant());
            }
        });
    }

    private @Nullable Integer recallMonths(Dictionary dictionary, long id) {
        return dictionary != Dictionary.DIRECTION
                ? null
                : store.all(dictionary).stream()
                        .filter(entry -> entry.id() == id)
                        .findFirst()
                        .map(entry -> entry.details().recallMonths())
                        .orElse(null);
    }

    /**
     * The rows of the given names; case, ё and blanks do not matter.
     *
     * @return names as given, with the ids of those that are there
     */
    public Map<String, Long> find(Dictionary dictionary, Collection<String> names) {
        return store.find(dictionary, names);
    }

    /** The ids of the given names, as given; doctors who are not there are added. Blank names are left out. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public Map<String, Long> findOrCreateDoctors(Collection<String> names) {
        return findOrCreate(Dictionary.DOCTOR, names);
    }

    /** The ids of the given names, as given; directions that are not there are added. Blank names are left out. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public Map<String, Long> findOrCreateDirections(Collection<String> names) {
        return findOrCreate(Dictionary.DIRECTION, names);
    }

    /** The ids of the given names, as given; branches that are not there are added. Blank names are left out. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public Map<String, Long> findOrCreateBranches(Collection<String> names) {
        return findOrCreate(Dictionary.BRANCH, names);
    }

    /** The ids of the given names, as given; staff members who are not there are added. Blank names are left out. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public Map<String, Long> findOrCreateStaff(Collection<String> names) {
        return findOrCreate(Dictionary.STAFF, names);
    }

    private Map<String, Long> findOrCreate(Dictionary dictionary, Collection<String> names) {
        return transactions.call(() -> {
            store.addMissing(dictionary, names);
            return store.find(dictionary, names);
        });
    }

    private List<NamedRef> refs(Dictionary dictionary) {
        return store.all(dictionary).stream()
                .map(entry -> new NamedRef(entry.id(), entry.name(), entry.active()))
                .toList();
    }

    private void note(String verb, Dictionary dictionary, long id) {
        String subject = dictionary.name().toLowerCase(Locale.ROOT);
        auditLog.record(subject + "." + verb, subject, id, null);
    }
}
