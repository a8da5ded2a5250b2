package io.revisit.delivery;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.PatientId;
import io.revisit.security.AuditLog;
import io.revisit.security.Role;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What went out, what would have gone out, and the decisions that only a person can take. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class MessageLog {

    /** The largest page. */
    public static final int MAX_PAGE = 200;

    private static final String COLUMNS = """
            SELECT m.id, m.campaign_id, m.patient_id, p.surname, p.given_name, p.patronymic, m.channel, m.transport,
                   m.address, m.subject, m.body, m.state, m.reason, m.error, m.attempts, m.test, m.created_at,
                   m.next_attempt_at, m.sent_at
            """;

    private static final String FROM = """
            FROM message m
            LEFT JOIN patient p ON p.business_id = m.business_id AND p.id = m.patient_id
            WHERE m.business_id = :business""";

    private static final String RESEND = """
            UPDATE message
            SET state = 'NEW', reason = NULL, error = NULL, attempts = 0, owner = NULL, lease_until = NULL,
                next_attempt_at = :now
            WHERE business_id = :business AND id = :id AND state IN ('UNKNOWN', 'FAILED')""";

    private static final String CONSIDER_SENT = """
            UPDATE message
            SET state = 'SENT', reason = NULL, owner = NULL, lease_until = NULL, sent_at = COALESCE(handed_at, :now),
                body = IF(`sensitive`, '', body)
            WHERE business_id = :business AND id = :id AND state = 'UNKNOWN'""";

    private final TenantSql sql;
    private final Transactions transactions;
    private final DeliveryWakeUp delivery;
    private final AuditLog audit;
    private final Clock clock;

    MessageLog(TenantSql sql, Transactions transactions, DeliveryWakeUp delivery, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.delivery = delivery;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page, the latest first. */
    public List<MessageRow> page(MessageFilter filter, int offset, int limit) {
        return filtered(COLUMNS, filter, " ORDER BY m.id DESC LIMIT :limit OFFSET :offset")
                .param("limit", Math.min(limit, MAX_PAGE))
                .param("offset", offset)
                .query((row, _) -> message(row))
                .list();
    }

    /** How many there are. */
    public long count(MessageFilter filter) {
        return filtered("SELECT COUNT(*) ", filter, "").query(Long.class).single();
    }

    /**
     * Sends a message again that failed, or of which nobody knows whether it arrived: then the patient may get it twice.
     *
     * @return false when it is not in such a state any more
     */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public boolean resend(MessageId message) {
        return decide(RESEND, message, "message.resent");
    }

    /**
     * Takes a message of which nobody knows whether it arrived for sent.
     *
     * @return false when it is not unknown any more
     */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public boolean considerSent(MessageId message) {
        return decide(CONSIDER_SENT, message, "message.considered-sent");
    }

    private boolean decide(String statement, MessageId message, String action) {
        return transactions.call(() -> {
            int changed = sql.sql(statement)
                    .param("id", message.value())
                    .param("now", UtcTime.of(clock.instant()))
                    .update();
            if (changed == 1) {
                audit.record(action, "message", message.value(), null);
                delivery.wake();
            }
            return changed == 1;
        });
    }

    /** Only the conditions that are asked for stand in the statement, so that each finds its index. */
    private JdbcClient.StatementSpec filtered(String columns, MessageFilter filter, String end) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder();
        if (filter.campaign() != null) {
            where.append(" AND m.campaign_id = :campaign");
            values.put("campaign", filter.campaign());
        }
        if (filter.patient() != null) {
            where.append(" AND m.patient_id = :patient");
            values.put("patient", filter.patient().value());
        }
        if (filter.transport() != null) {
            where.append(" AND m.transport = :transport");
            values.put("transport", filter.transport().name());
        }
        if (!filter.states().isEmpty()) {
            where.append(" AND m.state IN (:states)");
            values.put("states", filter.states().stream().map(Enum::name).toList());
        }
        return sql.sql(columns + FROM + where + end).params(values);
    }

    private static MessageRow message(ResultSet row) throws SQLException {
        Long patient = row.getObject("patient_id", Long.class);
        return new MessageRow(
                new MessageId(row.getLong("id")),
                row.getObject("campaign_id", Long.class),
                patient == null ? null : new PatientId(patient),
                row.getString("surname") == null ? null : name(row),
                ConsentChannel.valueOf(row.getString("channel")),
                TransportKind.valueOf(row.getString("transport")),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                MessageState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("error"),
                row.getInt("attempts"),
                row.getBoolean("test"),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "next_attempt_at")),
                instant(row, "sent_at"));
    }

    private static String name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic"))
                .full();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return UtcTime.toInstant(row.getObject(column, LocalDateTime.class));
    }
}
