package io.revisit.patient;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps bulk actions on tags: what was ordered, how far it is, what came of it. */
@Component
class TagOperationStore {
    /** So long an action can be undone. */
    static final Duration UNDOABLE = Duration.ofDays(30);

    private final TenantSql sql;
    private final Clock clock;

    TagOperationStore(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * An action as a task works on it.
     *
     * @param into the tag that it merges into, or null
     * @param after its checkpoint
     * @param user id of who ordered what is being done now, or null
     */
    record Work(
            TagOperation operation,
            @Nullable TagId into,
            TagScope scope,
            long after,
            @Nullable Long user) {}

    /** What is ordered. */
    record Order(TagOperation.Kind kind, Tag tag, @Nullable Tag into, TagScope scope, long total) {}

    void add(TagOperationId id, Order order, @Nullable Long user) {
        of(TagOperationSql.INSERT, id)
                .param("kind", order.kind().name())
                .param("tag", order.tag().id().value())
                .param("name", order.tag().name())
                .param("into", order.into() == null ? null : order.into().id().value())
                .param("intoName", order.into() == null ? null : order.into().name())
                .param("scope", order.scope().toJson())
                .param("total", order.total())
                .param("user", user)
                .param("now", now())
                .update();
    }

    Optional<TagOperation> find(TagOperationId id) {
        return of(TagOperationSql.FIND, id).query((rs, _) -> operation(rs)).optional();
    }

    List<TagOperation> latest(int offset, int limit) {
        return sql.sql(TagOperationSql.LATEST)
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, _) -> operation(rs))
                .list();
    }

    long count() {
        return sql.sql(TagOperationSql.COUNT).query(Long.class).single();
    }

    List<TagOperation> atWork() {
        return sql.sql(TagOperationSql.AT_WORK).query((rs, _) -> operation(rs)).list();
    }

    /** The action, which nobody else works on or stops until the transaction ends. */
    Work locked(TagOperationId id) {
        return of(TagOperationSql.LOCK, id).query((rs, _) -> work(rs)).single();
    }

    void advance(TagOperationId id, BulkTagging.Outcome outcome, long last) {
        of(TagOperationSql.ADVANCE, id)
                .param("patients", outcome.patients())
                .param("changed", outcome.changed())
                .param("kept", outcome.kept())
                .param("last", last)
                .update();
    }

    void end(TagOperationId id, TagOperation.State state) {
        of(TagOperationSql.END, id)
                .param("state", state.name())
                .param("now", now())
                .update();
    }

    void stop(TagOperationId id) {
        of(TagOperationSql.STOP, id).param("now", now()).update();
    }

    /** False when there is nothing to undo. */
    boolean undo(TagOperationId id, @Nullable Long user) {
        return of(TagOperationSql.UNDO, id)
                        .param("user", user)
                        .param("since", UtcTime.of(clock.instant().minus(UNDOABLE)))
                        .update()
                > 0;
    }

    private LocalDateTime now() {
        return UtcTime.of(clock.instant());
    }

    private StatementSpec of(String statement, TagOperationId id) {
        return sql.sql(statement).param("operation", id.value());
    }

    private Work work(ResultSet rs) throws SQLException {
        TagOperation operation = operation(rs);
        Long into = rs.getObject("into_id", Long.class);
        return new Work(
                operation,
                into == null ? null : new TagId(into),
                TagScope.fromJson(rs.getString("scope")),
                rs.getLong("last_patient"),
                rs.getObject(operation.state() == TagOperation.State.UNDOING ? "undone_by" : "started_by", Long.class));
    }

    private TagOperation operation(ResultSet rs) throws SQLException {
        TagOperation.Kind kind = TagOperation.Kind.valueOf(rs.getString("kind"));
        TagOperation.State state = TagOperation.State.valueOf(rs.getString("state"));
        var startedAt = Objects.requireNonNull(UtcTime.toInstant(rs.getObject("started_at", LocalDateTime.class)));
        boolean ended = state == TagOperation.State.DONE || state == TagOperation.State.STOPPED;
        return new TagOperation(
                new TagOperationId(rs.getLong("id")),
                kind,
                state,
                new TagId(rs.getLong("tag_id")),
                rs.getString("tag_name"),
                rs.getString("into_name"),
                rs.getLong("total"),
                rs.getLong("done"),
                rs.getLong("changed"),
                rs.getLong("kept"),
                rs.getString("user_name"),
                startedAt,
                ended
                        && kind != TagOperation.Kind.MERGE
                        && rs.getLong("changed") > 0
                        && !startedAt.isBefore(clock.instant().minus(UNDOABLE)));
    }
}
