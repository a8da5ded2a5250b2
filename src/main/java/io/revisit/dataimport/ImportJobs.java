package io.revisit.dataimport;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of {@code import_job}. */
@Component
class ImportJobs {

    private final TenantSql sql;
    private final Clock clock;

    ImportJobs(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(ImportId id, String fileName, long fileSize, ImportSettings settings, int rows, @Nullable Long user) {
        sql.sql("""
                INSERT INTO import_job (business_id, id, state, step, file_name, file_size, settings, rows_total,
                    created_by, created_at)
                VALUES (:business, :id, 'NEW', 'READ', :name, :size, :settings, :rows, :user, :now)
                """)
                .param("id", id.value())
                .param("name", fileName)
                .param("size", fileSize)
                .param("settings", ImportJson.write(settings))
                .param("rows", rows)
                .param("user", user)
                .param("now", now())
                .update();
    }

    Optional<ImportJob> find(ImportId id) {
        return sql.sql(ImportJobRow.SELECT + " WHERE j.business_id = :business AND j.id = :id")
                .param("id", id.value())
                .query(ImportJobRow::read)
                .optional();
    }

    List<ImportJob> latest(int offset, int limit) {
        return sql.sql(ImportJobRow.SELECT + " WHERE j.business_id = :business ORDER BY j.created_at DESC, j.id DESC"
                        + " LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(ImportJobRow::read)
                .list();
    }

    long count() {
        return sql.sql("SELECT COUNT(*) FROM import_job WHERE business_id = :business")
                .query(Long.class)
                .single();
    }

    List<ImportJob> atWork() {
        return sql.sql(ImportJobRow.SELECT
                        + " WHERE j.business_id = :business AND j.state IN ('CHECKING', 'RUNNING', 'UNDOING')"
                        + " ORDER BY j.ordered_at")
                .query(ImportJobRow::read)
                .list();
    }

    /** Stores new settings of a file that no task works on; what was checked before no longer holds. */
    boolean change(ImportId id, ImportSettings settings, int rows) {
        return sql.sql("""
                UPDATE import_job SET settings = :settings, rows_total = :rows, state = 'NEW', step = 'READ',
                    rows_done = 0, notice = NULL
                WHERE business_id = :business AND id = :id AND state IN ('NEW', 'CHECKED')
                """)
                        .param("id", id.value())
                        .param("settings", ImportJson.write(settings))
                        .param("rows", rows)
                        .update()
                == 1;
    }

    /** Orders a check or a run, if the job is in one of the states from which that is possible. */
    boolean order(ImportId id, ImportState to, ImportStep step, boolean fromStart, List<ImportState> from) {
        return sql.sql("""
                UPDATE import_job SET state = :to, step = CASE WHEN :fromStart THEN :step ELSE step END,
                    rows_done = CASE WHEN :fromStart THEN 0 ELSE rows_done END, stop_requested = FALSE, notice = NULL,
                    ordered_at = :now
                WHERE business_id = :business AND id = :id AND state IN (:from)
                """)
                        .param("id", id.value())
                        .param("to", to.name())
                        .param("step", step.name())
                        .param("fromStart", fromStart)
                        .param("from", from.stream().map(ImportState::name).toList())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Orders that everything goes out again; false when a task works on it, nothing was written, or it was done before. */
    boolean orderUndo(ImportId id, boolean changedToo, @Nullable Long user) {
        return sql.sql("""
                UPDATE import_job SET state = 'UNDOING', step = 'UNDO', rows_done = 0, undo_changed = :changedToo,
                    undone_by = :user, stop_requested = FALSE, notice = NULL, ordered_at = :now
                WHERE business_id = :business AND id = :id AND state IN ('FINISHED', 'STOPPED', 'FAILED')
                  AND undoable AND step <> 'UNDO'
                """)
                        .param("id", id.value())
                        .param("changedToo", changedToo)
                        .param("user", user)
                        .param("now", now())
                        .update()
                == 1;
    }

    void requestStop(ImportId id) {
        sql.sql("UPDATE import_job SET stop_requested = TRUE WHERE business_id = :business AND id = :id")
                .param("id", id.value())
                .update();
    }

    private LocalDateTime now() {
        return UtcTime.of(clock.instant());
    }
}
