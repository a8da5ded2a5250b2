package io.revisit.dataimport;

import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an import is read from {@code import_job}. */
final class ImportJobRow {

    /** Of {@code j}, with the name of who uploaded the file. */
    static final String SELECT = """
            SELECT j.id, j.state, j.file_name, j.file_size, j.settings, j.rows_total, j.rows_done, j.rows_new,
                   j.rows_updated, j.rows_unchanged, j.rows_repeated, j.rows_skipped, j.rows_warned, j.rows_rejected, j.rows_ambiguous, j.notice,
                   j.created_at, j.ordered_at, j.finished_at, j.step, j.undoable, j.undo_changed, j.undo_removed,
                   j.undo_restored, j.undo_kept, j.origin, j.origin_name,
                   j.origin_import, j.mended_rows, u.name AS created_by
            FROM import_job j
            LEFT JOIN user_account u ON u.id = j.created_by
            """;

    private ImportJobRow() {}

    static ImportJob read(ResultSet row, int number) throws SQLException {
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
                undo(row),
                origin(row));
    }

    private static @Nullable MappingOrigin origin(ResultSet row) throws SQLException {
        String kind = row.getString("origin");
        Long earlier = row.getObject("origin_import", Long.class);
        return kind == null
                ? null
                : new MappingOrigin(
                        MappingOrigin.Kind.valueOf(kind),
                        row.getString("origin_name"),
                        earlier == null ? null : new ImportId(earlier),
                        row.getInt("mended_rows"));
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
                row.getInt("rows_skipped"),
                row.getInt("rows_warned"),
                row.getInt("rows_rejected"),
                row.getInt("rows_ambiguous"));
    }
}
