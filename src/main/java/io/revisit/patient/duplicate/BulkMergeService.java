package io.revisit.patient.duplicate;

import io.revisit.security.AuditLog;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.task.BusinessTasks;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Merges all plain pairs of duplicates in the background; stopped, left and found again, and taken back. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class BulkMergeService {
    private final BulkMerges operations;
    private final BulkMerging merging;
    private final DuplicatePairs pairs;
    private final BusinessTasks tasks;
    private final Transactions transactions;
    private final CurrentUser currentUser;
    private final AuditLog auditLog;
    private final Ids ids;

    BulkMergeService(
            BulkMerges operations,
            BulkMerging merging,
            DuplicatePairs pairs,
            BusinessTasks tasks,
            Transactions transactions,
            CurrentUser currentUser,
            AuditLog auditLog,
            Ids ids) {
        this.operations = operations;
        this.merging = merging;
        this.pairs = pairs;
        this.tasks = tasks;
        this.transactions = transactions;
        this.currentUser = currentUser;
        this.auditLog = auditLog;
        this.ids = ids;
    }

    /** The latest bulk merge; empty when there was none. */
    public Optional<BulkMerge> latest() {
        return operations.latest();
    }

    /** Begins to merge the pairs that are sure enough, unless a bulk merge is at work. */
    public void order() {
        transactions.run(() -> {
            if (operations.atWork().isEmpty()) {
                long operation = ids.next();
                long plain = pairs.count(true);
                operations.add(operation, plain, user());
                auditLog.record("patient.bulk-merge", "merge", operation, "pairs: " + plain);
                tasks.wake(BulkMergeTask.MERGES);
            }
        });
    }

    /** Stops it, or its undoing, after the piece that it is at; what is done stands. */
    public void stop(long operation) {
        transactions.run(() -> merging.end(operation, BulkMerge.State.STOPPED));
    }

    /** Begins to part what it has merged, except where a card was merged once more since; false when it is at work. */
    public boolean undo(long operation) {
        return transactions.call(() -> {
            boolean ordered = operations.undo(operation, user());
            if (ordered) {
                auditLog.record("patient.bulk-unmerge", "merge", operation, null);
                tasks.wake(BulkMergeTask.MERGES);
            }
            return ordered;
        });
    }

    private Long user() {
        return currentUser.require().id().value();
    }
}
