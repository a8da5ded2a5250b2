package io.revisit.delivery;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The table {@code message_response}: a row a message and kind, however often it is hit, and no more than one write in
 * {@link #ONE_HIT}.
 */
@Component
class ResponseStore {

    /** Hits so close to one another are one: a picture is loaded twice, a scanner follows a link before its reader. */
    static final Duration ONE_HIT = Duration.ofSeconds(10);

    private static final String BY_TOKEN = """
            SELECT m.id, m.body, r.last_at
            FROM message m
            LEFT JOIN message_response r ON r.business_id = m.business_id AND r.message_id = m.id AND r.kind = :kind
            WHERE m.business_id = :business AND m.link_token = :token
            LIMIT 1""";

    private static final String COUNT = """
            INSERT INTO message_response (business_id, message_id, kind, first_at, last_at, times)
            VALUES (:business, :message, :kind, :now, :now, 1)
            ON DUPLICATE KEY UPDATE times = times + 1, last_at = :now""";

    private static final String IMPLY = """
            INSERT INTO message_response (business_id, message_id, kind, first_at, last_at, times)
            VALUES (:business, :message, :kind, :now, :now, 1)
            ON DUPLICATE KEY UPDATE times = times""";

    private static final String OF_MESSAGES = """
            SELECT r.message_id, r.kind, r.first_at, r.last_at, r.times, u.name AS by_name
            FROM message_response r
            LEFT JOIN user_account u ON u.id = r.by_user
            WHERE r.business_id = :business AND r.message_id IN (:messages)""";

    private final TenantSql sql;
    private final Transactions transactions;
    private final Clock clock;

    ResponseStore(TenantSql sql, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The message of the current business that has this token, or empty. */
    Optional<Found> find(String token, ResponseKind kind) {
        return sql.sql(BY_TOKEN)
                .param("token", token)
                .param("kind", kind.name())
                .query((row, _) -> new Found(
                        new MessageId(row.getLong("id")),
                        Objects.requireNonNullElse(row.getString("body"), ""),
                        kind,
                        row.getObject("last_at", LocalDateTime.class)))
                .optional();
    }

    /** Counts the hit; a click says that the message was opened, too. */
    void count(Found found) {
        LocalDateTime now = UtcTime.of(clock.instant());
        if (found.lastAt() != null && found.lastAt().plus(ONE_HIT).isAfter(now)) {
            return;
        }
        transactions.run(() -> {
            write(COUNT, found.message(), found.kind(), now);
            if (found.kind() == ResponseKind.CLICKED) {
                write(IMPLY, found.message(), ResponseKind.OPENED, now);
            }
        });
    }

    private void write(String statement, MessageId message, ResponseKind kind, LocalDateTime now) {
        sql.sql(statement)
                .param("message", message.value())
                .param("kind", kind.name())
                .param("now", now)
                .update();
    }

    /** What became of each of these messages; those of which nothing is known are left out. */
    Map<MessageId, Map<ResponseKind, MessageResponse>> of(Collection<MessageId> messages) {
        Map<MessageId, Map<ResponseKind, MessageResponse>> all = new HashMap<>();
        if (!messages.isEmpty()) {
            List<Long> ids = messages.stream().map(MessageId::value).toList();
            sql.sql(OF_MESSAGES).param("messages", ids).query(row -> {
                MessageResponse response = response(row);
                all.computeIfAbsent(new MessageId(row.getLong("message_id")), _ -> new EnumMap<>(ResponseKind.class))
                        .put(response.kind(), response);
            });
        }
        return all;
    }

    private static MessageResponse response(ResultSet row) throws SQLException {
        return new MessageResponse(
                ResponseKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(UtcTime.toInstant(row.getObject("first_at", LocalDateTime.class))),
                Objects.requireNonNull(UtcTime.toInstant(row.getObject("last_at", LocalDateTime.class))),
                row.getLong("times"),
                row.getString("by_name"));
    }

    /**
     * A message that was hit.
     *
     * @param body the text that was sent; empty once it was wiped
     * @param lastAt when it was hit so before, in UTC, or null
     */
    record Found(
            MessageId message,
            String body,
            ResponseKind kind,
            @Nullable LocalDateTime lastAt) {}
}
