package io.revisit.delivery;

import io.revisit.security.AuditLog;
import io.revisit.security.Role;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What went out, what would have gone out, and the decisions that only a person can take. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class MessageLog {

    /** The largest page. */
    public static final int MAX_PAGE = 200;

    private static final String FROM = """
            FROM message m
            LEFT JOIN patient p ON p.business_id = m.business_id AND p.id = m.patient_id
            WHERE m.business_id = :business""";

    private static final String RESPONDED = """
            AND EXISTS (
                SELECT 1 FROM message_response r
                WHERE r.business_id = m.business_id AND r.message_id = m.id AND r.kind = :response)""";

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
    private final ResponseStore responses;
    private final DeliveryWakeUp delivery;
    private final AuditLog audit;
    private final Clock clock;

    MessageLog(
            TenantSql sql,
            Transactions transactions,
            ResponseStore responses,
            DeliveryWakeUp delivery,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.responses = responses;
        this.delivery = delivery;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page, the latest first. */
    public List<MessageRow> page(MessageFilter filter, int offset, int limit) {
        List<MessageRow> rows = filtered(
                        MessageRowReader.COLUMNS, filter, " ORDER BY m.id DESC LIMIT :limit OFFSET :offset")
                .param("limit", Math.min(limit, MAX_PAGE))
                .param("offset", offset)
                .query((row, _) -> MessageRowReader.read(row))
                .list();
        Map<MessageId, Map<ResponseKind, MessageResponse>> known =
                responses.of(rows.stream().map(MessageRow::id).toList());
        return rows.stream()
                .map(row -> row.with(known.getOrDefault(row.id(), Map.of())))
                .toList();
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
        if (filter.response() != null) {
            where.append(" ").append(RESPONDED);
            values.put("response", filter.response().name());
        }
        if (!filter.states().isEmpty()) {
            where.append(" AND m.state IN (:states)");
            values.put("states", filter.states().stream().map(Enum::name).toList());
        }
        return sql.sql(columns + FROM + where + end).params(values);
    }
}
