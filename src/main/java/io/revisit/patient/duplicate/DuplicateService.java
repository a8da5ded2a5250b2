package io.revisit.patient.duplicate;

import io.revisit.patient.PatientId;
import io.revisit.security.AuditLog;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.task.BusinessTasks;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Patients who may be one person: found in the background, shown, and decided about. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class DuplicateService {

    /** The most pairs that one page holds. */
    public static final int MAX_PAGE = 500;

    private final DuplicateSearches searches;
    private final DuplicatePairs pairs;
    private final BusinessTasks tasks;
    private final Transactions transactions;
    private final AuditLog auditLog;
    private final CurrentUser currentUser;

    DuplicateService(
            DuplicateSearches searches,
            DuplicatePairs pairs,
            BusinessTasks tasks,
            Transactions transactions,
            AuditLog auditLog,
            CurrentUser currentUser) {
        this.searches = searches;
        this.pairs = pairs;
        this.tasks = tasks;
        this.transactions = transactions;
        this.auditLog = auditLog;
        this.currentUser = currentUser;
    }

    /** The latest search; empty when there was none. */
    public Optional<DuplicateSearch> search() {
        return searches.find();
    }

    /** Starts a search of the whole base in the background, unless one runs. */
    public void orderSearch() {
        transactions.run(() -> {
            searches.order(currentUser.require().id().value());
            tasks.wake(DuplicateTask.SEARCH);
        });
    }

    /** Asks the running search to stop; what it has found stays. */
    public void stopSearch() {
        transactions.run(searches::requestStop);
    }

    /** How many pairs are to be looked at. */
    public long count() {
        return pairs.count(false);
    }

    /** How many of them are sure enough to be merged in bulk. */
    public long plainCount() {
        return pairs.count(true);
    }

    /** One page of the pairs that nobody has decided about, the surest first; limit is at most {@link #MAX_PAGE}. */
    public List<DuplicatePair> page(int offset, int limit) {
        return pairs.page(false, offset, Math.min(limit, MAX_PAGE));
    }

    /** The pairs that this patient is of, the surest first. */
    public List<DuplicatePair> of(PatientId patient) {
        return pairs.of(patient);
    }

    /** The pair of these two; empty when they are none, or somebody has decided about them. */
    public Optional<DuplicatePair> pair(PatientId one, PatientId other) {
        return pairs.find(one, other);
    }

    /** Remembers that the two are two people: they are never proposed again. */
    public void markNotDuplicate(PatientId one, PatientId other) {
        decide(one, other, true, "patient.not-duplicate");
    }

    /** Takes that back. */
    public void restore(PatientId one, PatientId other) {
        decide(one, other, false, "patient.maybe-duplicate");
    }

    private void decide(PatientId one, PatientId other, boolean notDuplicate, String action) {
        transactions.run(() -> {
            if (pairs.decide(
                    one, other, notDuplicate, currentUser.require().id().value())) {
                auditLog.record(action, "patient", one.value(), "and " + other.value());
            }
        });
    }
}
