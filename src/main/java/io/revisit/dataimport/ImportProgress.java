package io.revisit.dataimport;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the check, run or undo of an import is, as its process writes it down. */
@Component
class ImportProgress {

    private final TenantSql sql;
    private final Clock clock;

    ImportProgress(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Moves the mark of the running step, first in the transaction of a piece, which makes it the only one at that piece:
     * a process that was taken for dead finds the mark moved.
     *
     * @throws LeftToAnotherException when another process works on the import
     */
    void advance(ImportJob job, ImportStep step, int from, int to) {
        move(job, step, from, step, to);
    }

    /** Begins the comparison; a process that was at it finds the mark moved. */
    void matchAnew(ImportJob job) {
        sql.sql("""
                UPDATE import_job SET rows_done = 0
                WHERE business_id = :business AND id = :id AND state = :state AND step = 'MATCH'
                """)
                .param("id", job.id().value())
                .param("state", job.state().name())
                .update();
    }

    /** Goes from the end of a step to the beginning of the next. */
    void enter(ImportJob job, ImportStep step, int done, ImportStep next) {
        move(job, step, done, next, 0);
    }

    private void move(ImportJob job, ImportStep step, int done, ImportStep toStep, int toDone) {
        int moved = sql.sql("""
                UPDATE import_job SET step = :toStep, rows_done = :toDone
                WHERE business_id = :business AND id = :id AND state = :state AND step = :step AND rows_done = :done
                """)
                .param("id", job.id().value())
                .param("state", job.state().name())
                .param("step", step.name())
                .param("done", done)
                .param("toStep", toStep.name())
                .param("toDone", toDone)
                .update();
        if (moved == 0) {
            throw LeftToAnotherException.overtaken(job.id());
        }
    }

    /** Stores what the check found. */
    void counted(ImportId id, ImportCounts counts) {
        sql.sql("""
                UPDATE import_job SET rows_total = :total, rows_new = :added, rows_updated = :updated,
                    rows_unchanged = :unchanged, rows_repeated = :repeated, rows_warned = :warned,
                    rows_rejected = :rejected, rows_skipped = :skipped, rows_ambiguous = :ambiguous
                WHERE business_id = :business AND id = :id
                """)
                .param("id", id.value())
                .param("total", counts.total())
                .param("added", counts.added())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("repeated", counts.repeated())
                .param("warned", counts.warned())
                .param("rejected", counts.rejected())
                .param("skipped", counts.skipped())
                .param("ambiguous", counts.ambiguous())
                .update();
    }

    /** From now on everything that the run changes is kept as it was before. */
    void undoDataKept(ImportId id) {
        sql.sql("UPDATE import_job SET undoable = TRUE WHERE business_id = :business AND id = :id")
                .param("id", id.value())
                .update();
    }

    /** Adds what the undo of a piece came to. */
    void undone(ImportId id, UndoCounts counts) {
        sql.sql("""
                UPDATE import_job SET undo_removed = undo_removed + :removed, undo_restored = undo_restored + :restored,
                    undo_kept = undo_kept + :kept
                WHERE business_id = :business AND id = :id
                """)
                .param("id", id.value())
                .param("removed", counts.removed())
                .param("restored", counts.restored())
                .param("kept", counts.kept())
                .update();
    }

    /**
     * The check, run or undo is over.
     *
     * @param notice a translation key with something to tell about it, or null
     */
    void end(ImportId id, ImportState state, @Nullable String notice) {
        sql.sql("UPDATE import_job SET state = :state, notice = :notice, finished_at = :now "
                        + "WHERE business_id = :business AND id = :id AND state IN ('CHECKING', 'RUNNING', 'UNDOING')")
                .param("id", id.value())
                .param("state", state.name())
                .param("notice", notice)
                .param("now", now())
                .update();
    }

    /** Notes a fault; a check begins anew when it goes on, a run where it stands. */
    void fail(ImportId id) {
        sql.sql("""
                UPDATE import_job SET rows_done = CASE state WHEN 'CHECKING' THEN 0 ELSE rows_done END,
                    step = CASE state WHEN 'CHECKING' THEN 'READ' ELSE step END, state = 'FAILED',
                    notice = 'dataimport.notice.failed', finished_at = :now
                WHERE business_id = :business AND id = :id AND state IN ('CHECKING', 'RUNNING', 'UNDOING')
                """).param("id", id.value()).param("now", now()).update();
    }

    boolean isStopRequested(ImportId id) {
        return sql.sql("SELECT stop_requested FROM import_job WHERE business_id = :business AND id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private LocalDateTime now() {
        return UtcTime.of(clock.instant());
    }
}
