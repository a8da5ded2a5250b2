package io.revisit.dataimport;

import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import io.revisit.shared.task.BusinessTasks;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Imports files that were uploaded together, one after the other, in the background. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class ImportBatchService {

    private final TenantSql sql;
    private final Ids ids;
    private final ImportBatches batches;
    private final ImportService imports;
    private final BusinessTasks tasks;
    private final Transactions transactions;
    private final CurrentUser currentUser;
    private final Clock clock;

    ImportBatchService(
            TenantSql sql,
            Ids ids,
            ImportBatches batches,
            ImportService imports,
            BusinessTasks tasks,
            Transactions transactions,
            CurrentUser currentUser,
            Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.batches = batches;
        this.imports = imports;
        this.tasks = tasks;
        this.transactions = transactions;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Puts uploaded files together: patients before visits, else as they came. */
    public BatchId create(List<ImportId> uploaded) {
        BatchId id = new BatchId(ids.next());
        Long user = currentUser.user().map(found -> found.id().value()).orElse(null);
        List<ImportJob> files = uploaded.stream()
                .flatMap(file -> imports.job(file).stream())
                .sorted(Comparator.comparing(ImportJob::kind))
                .toList();
        transactions.run(() -> {
            sql.sql("""
                    INSERT INTO import_batch (business_id, id, state, created_by, created_at)
                    VALUES (:business, :id, 'OPEN', :user, :now)
                    """)
                    .param("id", id.value())
                    .param("user", user)
                    .param("now", UtcTime.of(clock.instant()))
                    .update();
            number(id, files.stream().map(ImportJob::id).toList());
        });
        return id;
    }

    private void number(BatchId id, List<ImportId> files) {
        for (int number = 1; number <= files.size(); number++) {
            sql.sql("UPDATE import_job SET batch_id = :batch, batch_no = :number"
                            + " WHERE business_id = :business AND id = :file")
                    .param("batch", id.value())
                    .param("number", number)
                    .param("file", files.get(number - 1).value())
                    .update();
        }
    }

    /** The files as they stand, or empty when this business has no batch of that id. */
    public Optional<ImportBatch> batch(BatchId id) {
        return sql.sql("SELECT b.state, b.notice, b.notice_import FROM import_batch b"
                        + " WHERE b.business_id = :business AND b.id = :id")
                .param("id", id.value())
                .query((row, _) -> {
                    Long at = row.getObject("notice_import", Long.class);
                    return new ImportBatch(
                            id,
                            ImportBatch.State.valueOf(row.getString("state")),
                            row.getString("notice"),
                            at == null ? null : new ImportId(at),
                            batches.files(id));
                })
                .optional();
    }

    /** The batch that an import belongs to. */
    public Optional<BatchId> batchOf(ImportId file) {
        return sql.sql("SELECT j.batch_id FROM import_job j WHERE j.business_id = :business AND j.id = :file"
                        + " AND j.batch_id IS NOT NULL")
                .param("file", file.value())
                .query((row, _) -> new BatchId(row.getLong("batch_id")))
                .optional();
    }

    /** Moves a file one place up or down in the order; nothing moves while they are imported. */
    public void changeOrder(BatchId id, ImportId file, boolean up) {
        batch(id).filter(ImportBatch::isMovable).ifPresent(batch -> {
            List<ImportId> order =
                    new ArrayList<>(batch.files().stream().map(ImportJob::id).toList());
            int from = order.indexOf(file);
            int to = from + (up ? -1 : 1);
            if (from >= 0 && to >= 0 && to < order.size()) {
                Collections.swap(order, from, to);
                transactions.run(() -> number(id, order));
            }
        });
    }

    /**
     * Orders all files to be checked and run, one after the other. What was checked before is checked anew, when the files
     * before it are in the base; what was stopped goes on.
     *
     * @return false when they are being imported, or all of them are in the base
     */
    public boolean start(BatchId id) {
        boolean ordered = transactions.call(() -> {
            boolean possible = sql.sql("""
                            UPDATE import_batch SET state = 'RUNNING', notice = NULL, notice_import = NULL
                            WHERE business_id = :business AND id = :id AND state IN ('OPEN', 'STOPPED')
                            """).param("id", id.value()).update() == 1;
            if (possible) {
                sql.sql("""
                        UPDATE import_job SET state = 'NEW', step = 'READ', rows_done = 0, notice = NULL
                        WHERE business_id = :business AND batch_id = :id AND state IN ('NEW', 'CHECKED')
                        """).param("id", id.value()).update();
            }
            return possible;
        });
        if (ordered) {
            batches.files(id).stream()
                    .filter(file -> file.state() == ImportState.STOPPED || file.state() == ImportState.FAILED)
                    .filter(file -> file.step() != ImportStep.UNDO)
                    .forEach(file -> imports.resume(file.id()));
            tasks.wake(ImportTask.IMPORTS);
        }
        return ordered;
    }

    /** Stops after the piece that is being worked at. */
    public void stop(BatchId id) {
        sql.sql("UPDATE import_batch SET state = 'STOPPED', notice = 'dataimport.batch.stopped'"
                        + " WHERE business_id = :business AND id = :id AND state = 'RUNNING'")
                .param("id", id.value())
                .update();
        batches.files(id).stream().filter(file -> file.state().isAtWork()).forEach(file -> imports.stop(file.id()));
    }
}
