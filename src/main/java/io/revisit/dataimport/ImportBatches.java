package io.revisit.dataimport;

import io.revisit.shared.data.TenantSql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Orders the next thing to do of files that are imported together: a file is checked when the one before it is in the base. Where it
 * stands follows from the files themselves, so that it goes on after a kill.
 */
@Component
class ImportBatches {

    private static final String CHECK_STOPPED = "dataimport.notice.check-stopped";
    private static final String BASE_CHANGED = "dataimport.notice.base-changed";

    private final TenantSql sql;
    private final ImportJobs jobs;

    ImportBatches(TenantSql sql, ImportJobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    /** What is to be done next of the business's batches, ordered by now; empty when all of them are done or stopped. */
    Optional<ImportJob> next() {
        for (BatchId running : running()) {
            Optional<ImportJob> next = goOn(running);
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    private Optional<ImportJob> goOn(BatchId id) {
        for (ImportJob file : files(id)) {
            switch (file.state()) {
                case FINISHED, UNDONE -> {
                    // The next file's turn.
                }
                case CHECKING, RUNNING, UNDOING -> {
                    return Optional.of(file);
                }
                case NEW -> {
                    return orderCheck(id, file);
                }
                case CHECKED -> {
                    return orderRun(id, file);
                }
                case STOPPED, FAILED -> {
                    return stopAt(id, file, "dataimport.batch.file-stopped");
                }
            }
        }
        end(id, ImportBatch.State.FINISHED, null, null);
        return Optional.empty();
    }

    private Optional<ImportJob> orderCheck(BatchId id, ImportJob file) {
        if (CHECK_STOPPED.equals(file.notice())) {
            return stopAt(id, file, "dataimport.batch.file-stopped");
        }
        if (!file.settings().mapping().missing().isEmpty()) {
            return stopAt(id, file, "dataimport.batch.unmapped");
        }
        jobs.order(file.id(), ImportState.CHECKING, ImportStep.READ, true, List.of(ImportState.NEW));
        return jobs.find(file.id());
    }

    private Optional<ImportJob> orderRun(BatchId id, ImportJob file) {
        if (BASE_CHANGED.equals(file.notice())) {
            return stopAt(id, file, "dataimport.batch.base-changed");
        }
        if (file.counts().rejected() == file.counts().total()) {
            return stopAt(id, file, "dataimport.batch.all-rejected");
        }
        jobs.order(file.id(), ImportState.RUNNING, ImportStep.MATCH, true, List.of(ImportState.CHECKED));
        return jobs.find(file.id());
    }

    private Optional<ImportJob> stopAt(BatchId id, ImportJob file, String notice) {
        end(id, ImportBatch.State.STOPPED, notice, file.id());
        return Optional.empty();
    }

    private void end(BatchId id, ImportBatch.State state, @Nullable String notice, @Nullable ImportId file) {
        sql.sql("""
                UPDATE import_batch SET state = :state, notice = :notice, notice_import = :file
                WHERE business_id = :business AND id = :id AND state = 'RUNNING'
                """)
                .param("id", id.value())
                .param("state", state.name())
                .param("notice", notice)
                .param("file", file == null ? null : file.value())
                .update();
    }

    private List<BatchId> running() {
        return sql.sql("SELECT b.id FROM import_batch b WHERE b.business_id = :business AND b.state = 'RUNNING'"
                        + " ORDER BY b.id")
                .query((row, _) -> new BatchId(row.getLong("id")))
                .list();
    }

    /** The files in the order in which they are imported. */
    List<ImportJob> files(BatchId id) {
        return sql.sql(ImportJobRow.SELECT
                        + " WHERE j.business_id = :business AND j.batch_id = :batch ORDER BY j.batch_no, j.id")
                .param("batch", id.value())
                .query(ImportJobRow::read)
                .list();
    }
}
