package io.revisit.patient.duplicate;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of {@code patient_merge_operation}: what was ordered and how far it is. */
@Component
class BulkMerges {

    private static final String LATEST = """
            SELECT o.id, o.state, o.total, o.done, o.ordered_at, u.name AS user_name,
                   (SELECT COUNT(*) FROM patient_merge m
                    WHERE m.business_id = o.business_id AND m.operation_id = o.id AND m.undone_at IS NULL) AS standing
            FROM patient_merge_operation o
            LEFT JOIN user_account u ON u.id = o.ordered_by
            WHERE o.business_id = :business
            ORDER BY o.ordered_at DESC, o.id DESC LIMIT 1""";

    private static final String AT_WORK = """
            SELECT o.id FROM patient_merge_operation o
            WHERE o.business_id = :business AND o.state IN ('RUNNING', 'UNDOING') ORDER BY o.id""";

    private static final String LOCK = """
            SELECT o.id, o.state, o.in_pass, o.after_a, o.after_b,
                   CASE WHEN o.state = 'UNDOING' THEN o.undone_by ELSE o.ordered_by END AS by_user
            FROM patient_merge_operation o
            WHERE o.business_id = :business AND o.id = :operation FOR UPDATE""";

    private static final String ADD = """
            INSERT INTO patient_merge_operation (business_id, id, state, total, ordered_by, ordered_at)
            VALUES (:business, :operation, 'RUNNING', :total, :user, :now)""";

    private static final String ADVANCE = """
            UPDATE patient_merge_operation
            SET done = done + :done, in_pass = in_pass + :done, after_a = :a, after_b = :b
            WHERE business_id = :business AND id = :operation""";

    private static final String NEXT_PASS = """
            UPDATE patient_merge_operation SET in_pass = 0, after_a = 0, after_b = 0
            WHERE business_id = :business AND id = :operation""";

    private static final String END = """
            UPDATE patient_merge_operation SET state = :state, ended_at = :now
            WHERE business_id = :business AND id = :operation AND state IN ('RUNNING', 'UNDOING')""";

    private static final String UNDO = """
            UPDATE patient_merge_operation
            SET state = 'UNDOING', done = 0, undone_by = :user,
                total = (SELECT COUNT(*) FROM patient_merge m
                         WHERE m.business_id = :business AND m.operation_id = :operation AND m.undone_at IS NULL)
            WHERE business_id = :business AND id = :operation AND state NOT IN ('RUNNING', 'UNDOING')""";

    private final TenantSql sql;
    private final Clock clock;

    BulkMerges(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A bulk merge as a task works on it.
     *
     * @param inPass how many pairs were merged since it last began with the first pair
     * @param afterA the last pair that was looked at
     * @param user id of who ordered what is being done now, or null
     */
    record Work(
            long id,
            BulkMerge.State state,
            long inPass,
            long afterA,
            long afterB,
            @Nullable Long user) {}

    Optional<BulkMerge> latest() {
        return sql.sql(LATEST)
                .query((row, _) -> new BulkMerge(
                        row.getLong("id"),
                        BulkMerge.State.valueOf(row.getString("state")),
                        row.getLong("total"),
                        row.getLong("done"),
                        row.getLong("standing"),
                        Objects.requireNonNull(UtcTime.toInstant(row.getObject("ordered_at", LocalDateTime.class))),
                        row.getString("user_name")))
                .optional();
    }

    List<Long> atWork() {
        return sql.sql(AT_WORK).query(Long.class).list();
    }

    /** The operation, which nobody else works on or stops until the transaction ends. */
    Work locked(long operation) {
        return of(LOCK, operation)
                .query((row, _) -> new Work(
                        row.getLong("id"),
                        BulkMerge.State.valueOf(row.getString("state")),
                        row.getLong("in_pass"),
                        row.getLong("after_a"),
                        row.getLong("after_b"),
                        row.getObject("by_user", Long.class)))
                .single();
    }

    void add(long operation, long total, @Nullable Long user) {
        of(ADD, operation)
                .param("total", total)
                .param("user", user)
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    void advance(long operation, int done, long afterA, long afterB) {
        of(ADVANCE, operation)
                .param("done", done)
                .param("a", afterA)
                .param("b", afterB)
                .update();
    }

    void nextPass(long operation) {
        of(NEXT_PASS, operation).update();
    }

    /** Ends it unless it has ended. */
    boolean end(long operation, BulkMerge.State state) {
        return of(END, operation)
                        .param("state", state.name())
                        .param("now", UtcTime.of(clock.instant()))
                        .update()
                > 0;
    }

    /** False when it is at work. */
    boolean undo(long operation, @Nullable Long user) {
        return of(UNDO, operation).param("user", user).update() > 0;
    }

    private StatementSpec of(String statement, long operation) {
        return sql.sql(statement).param("operation", operation);
    }
}
