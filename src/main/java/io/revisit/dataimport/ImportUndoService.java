package io.revisit.dataimport;

import io.revisit.security.AuditLog;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.task.BusinessTasks;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Takes a whole import out of the base again, in the background: what it added goes, what it changed has its earlier values
 * back, and what people changed since stays unless they say otherwise.
 */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class ImportUndoService {

    private final ImportJobs jobs;
    private final ImportKinds kinds;
    private final UndoRecords records;
    private final BusinessTasks tasks;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Transactions transactions;

    ImportUndoService(
            ImportJobs jobs,
            ImportKinds kinds,
            UndoRecords records,
            BusinessTasks tasks,
            AuditLog audit,
            CurrentUser currentUser,
            Transactions transactions) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.records = records;
        this.tasks = tasks;
        this.audit = audit;
        this.currentUser = currentUser;
        this.transactions = transactions;
    }

    /** What the undo would do now. */
    public UndoPlan plan(ImportId id) {
        ImportJob job = require(id);
        return records.plan(job, kinds.of(job.kind()).undo());
    }

    /** The first records that the undo kept, or would keep by default, in the order of the file. */
    public List<KeptRecord> kept(ImportId id, int limit) {
        ImportJob job = require(id);
        return job.step() == ImportStep.UNDO
                ? records.kept(job, limit)
                : records.toBeKept(job, kinds.of(job.kind()).undo(), limit);
    }

    /**
     * Orders the undo; a stopped one goes on by {@link ImportService#resume}.
     *
     * @param changedToo whether what people changed since goes out as well, where nothing else holds it
     * @return false when a task works on the import, it has no undo data, or somebody was first
     */
    public boolean undo(ImportId id, boolean changedToo) {
        Long user = currentUser.user().map(found -> found.id().value()).orElse(null);
        boolean ordered = transactions.call(() -> {
            boolean possible = jobs.orderUndo(id, changedToo, user);
            if (possible) {
                audit.record("import.undone", "import", id.value(), changedToo ? "changed too" : null);
            }
            return possible;
        });
        if (ordered) {
            tasks.wake(ImportTask.IMPORTS);
        }
        return ordered;
    }

    private ImportJob require(ImportId id) {
        return jobs.find(id).orElseThrow(() -> new IllegalArgumentException("No import " + id.value()));
    }
}
