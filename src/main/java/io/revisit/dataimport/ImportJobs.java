package io.revisit.dataimport;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of {@code import_job}. */
@Component
class ImportJobs {

    private static final String JOB = """
            SELECT j.id, j.state, j.file_name, j.file_size, j.settings, j.rows_total, j.rows_done, j.rows_new,
                   j.rows_updated, j.rows_unchanged, j.rows_repeated, j.rows_warned, j.rows_rejected, j.notice,
                   j.created_at, j.ordered_at, j.finished_at, j.step, j.undoable, j.undo_changed, j.undo_removed,
                   j.undo_restored, j.undo_kept, u.name AS created_by
            FROM import_job j
            LEFT JOIN user_account u ON u.id = j.created_by
            """;

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
        return sql.sql(JOB + " WHERE j.business_id = :business AND j.id = :id")
                .param("id", id.value())
                .query(ImportJobs::job)
                .optional();
    }

    List<ImportJob> latest(int offset, int limit) {
        return sql.sql(JOB + " WHERE j.business_id = :business ORDER BY j.created_at DESC, j.id DESC"
                        + " LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(ImportJobs::job)
                .list();
    }

    long count() {
        return sql.sql("SELECT COUNT(*) FROM import_job WHERE business_id = :business")
                .query(Long.class)
                .single();
    }

    List<ImportJob> atWork() {
        return sql.sql(JOB + " WHERE j.business_id = :business AND j.state IN ('CHECKING', 'RUNNING', 'UNDOING')"
                        + " ORDER BY j.ordered_at")
                .query(ImportJobs::job)
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

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                new ImportId(row.getLong("id")),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getLong("file_size"),
                ImportJson.settings(row.getString("settings")),
                counts(row),
                row.getInt("rows_done"),
                ImportStep.valueOf(row.getString("step")),
                row.getString("notice"),
                row.getString("created_by"),
                Objects.requireNonNull(UtcTime.toInstant(row.getObject("created_at", LocalDateTime.class))),
                UtcTime.toInstant(row.getObject("ordered_at", LocalDateTime.class)),
                UtcTime.toInstant(row.getObject("finished_at", LocalDateTime.class)),
                undo(row));
    }

    private static UndoState undo(ResultSet row) throws SQLException {
        UndoCounts counts =
                new UndoCounts(row.getInt("undo_removed"), row.getInt("undo_restored"), row.getInt("undo_kept"));
        return new UndoState(row.getBoolean("undoable"), row.getBoolean("undo_changed"), counts);
    }

    private static ImportCounts counts(ResultSet row) throws SQLException {
        return new ImportCounts(
                row.getInt("rows_total"),
                row.getInt("rows_new"),
                row.getInt("rows_updated"),
                row.getInt("rows_unchanged"),
                row.getInt("rows_repeated"),
                row.getInt("rows_warned"),
                row.getInt("rows_rejected"));
    }
}
