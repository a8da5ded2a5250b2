package io.revisit.patient.duplicate;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The row of {@code duplicate_search}: what was ordered and how far it is. */
@Component
class DuplicateSearches {

    private static final String FIND = """
            SELECT s.state, s.rows_done, s.rows_total, s.ordered_at, s.finished_at FROM duplicate_search s
            WHERE s.business_id = :business""";

    private static final String MARK = """
            SELECT s.search_no, s.stage, s.after_key, s.stop_requested FROM duplicate_search s
            WHERE s.business_id = :business AND s.state = 'RUNNING'""";

    /** Begins anew, unless one runs. */
    private static final String ORDER = """
            INSERT INTO duplicate_search (business_id, search_no, state, stage, after_key, ordered_by, ordered_at)
            VALUES (:business, 1, 'RUNNING', :stage, :start, :user, :now)
            ON DUPLICATE KEY UPDATE
                search_no = IF(state = 'RUNNING', search_no, search_no + 1),
                stage = IF(state = 'RUNNING', stage, VALUES(stage)),
                after_key = IF(state = 'RUNNING', after_key, VALUES(after_key)),
                rows_done = IF(state = 'RUNNING', rows_done, 0),
                ordered_by = IF(state = 'RUNNING', ordered_by, VALUES(ordered_by)),
                ordered_at = IF(state = 'RUNNING', ordered_at, VALUES(ordered_at)),
                finished_at = IF(state = 'RUNNING', finished_at, NULL),
                stop_requested = IF(state = 'RUNNING', stop_requested, FALSE),
                again = IF(state = 'RUNNING', again OR :changed, FALSE),
                state = 'RUNNING'""";

    /** Moves the mark, unless another worker has. */
    private static final String ADVANCE = """
            UPDATE duplicate_search SET stage = :stage, after_key = :key, rows_done = rows_done + :rows
            WHERE business_id = :business AND search_no = :number AND state = 'RUNNING'
              AND stage = :oldStage AND after_key = :oldKey""";

    /** The key may be a phone or an address, which nobody needs any more. */
    private static final String END = """
            UPDATE duplicate_search SET state = :state, finished_at = :now, after_key = ''
            WHERE business_id = :business AND search_no = :number AND state = 'RUNNING'""";

    private final TenantSql sql;
    private final Clock clock;

    DuplicateSearches(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<DuplicateSearch> find() {
        return sql.sql(FIND)
                .query((row, _) -> new DuplicateSearch(
                        DuplicateSearch.State.valueOf(row.getString("state")),
                        row.getLong("rows_done"),
                        row.getLong("rows_total"),
                        Objects.requireNonNull(UtcTime.toInstant(row.getObject("ordered_at", LocalDateTime.class))),
                        UtcTime.toInstant(row.getObject("finished_at", LocalDateTime.class))))
                .optional();
    }

    /** Where the running search stands; empty when none runs. */
    Optional<SearchMark> mark() {
        return sql.sql(MARK)
                .query((row, _) -> new SearchMark(
                        row.getLong("search_no"),
                        SearchStage.valueOf(row.getString("stage")),
                        row.getString("after_key"),
                        row.getBoolean("stop_requested")))
                .optional();
    }

    /** Begins, unless a search runs. */
    void order(@Nullable Long user) {
        order(user, false);
    }

    /** Begins, or begins once more when the search that runs has ended: it may have passed by what has changed. */
    void orderAnew() {
        order(null, true);
    }

    private void order(@Nullable Long user, boolean changed) {
        SearchStage first = SearchStage.values()[0];
        sql.sql(ORDER)
                .param("stage", first.name())
                .param("start", first.start())
                .param("user", user)
                .param("changed", changed)
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    void expect(long rows) {
        sql.sql("UPDATE duplicate_search SET rows_total = :rows WHERE business_id = :business")
                .param("rows", rows)
                .update();
    }

    boolean advance(SearchMark from, SearchStage stage, String key, long rows) {
        return sql.sql(ADVANCE)
                        .param("stage", stage.name())
                        .param("key", key)
                        .param("rows", rows)
                        .param("number", from.number())
                        .param("oldStage", from.stage().name())
                        .param("oldKey", from.afterKey())
                        .update()
                == 1;
    }

    void end(SearchMark mark, DuplicateSearch.State state) {
        sql.sql(END)
                .param("state", state.name())
                .param("number", mark.number())
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    /** Begins once more what has ended, when the base changed meanwhile. */
    void beginAnewIfChanged() {
        boolean again = sql.sql("SELECT s.again FROM duplicate_search s WHERE s.business_id = :business")
                .query(Boolean.class)
                .single();
        if (again) {
            order(null);
        }
    }

    void requestStop() {
        sql.sql("UPDATE duplicate_search SET stop_requested = TRUE WHERE business_id = :business AND state = 'RUNNING'")
                .update();
    }
}
