package io.revisit.security;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the audit log of the current business holds, for its owner to read. */
@Component
@RolesAllowed(Role.OWNER_NAME)
public class AuditTrail {
    /** The largest page. */
    public static final int MAX_PAGE = 500;

    private static final String COLUMNS =
            "SELECT a.id, a.at, a.action, a.subject_type, a.subject_id, a.details, u.name AS user_name ";

    private static final String FROM = """
            FROM audit_entry a
            LEFT JOIN user_account u ON u.id = a.user_id
            WHERE a.business_id = :business""";

    private final TenantSql sql;

    AuditTrail(TenantSql sql) {
        this.sql = sql;
    }

    /** One page, the latest first. */
    public List<AuditEntry> page(AuditFilter filter, int offset, int limit) {
        return filtered(COLUMNS, filter, " ORDER BY a.at DESC, a.id DESC LIMIT :limit OFFSET :offset")
                .param("limit", Math.min(limit, MAX_PAGE))
                .param("offset", offset)
                .query((row, _) -> entry(row))
                .list();
    }

    /** How many there are. */
    public long count(AuditFilter filter) {
        return filtered("SELECT COUNT(*) ", filter, "").query(Long.class).single();
    }

    /** The actions that the log holds. */
    public List<String> actions() {
        return sql.sql("SELECT DISTINCT a.action FROM audit_entry a WHERE a.business_id = :business ORDER BY a.action")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String columns, AuditFilter filter, String end) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder();
        if (filter.action() != null) {
            where.append(" AND a.action = :action");
            values.put("action", filter.action());
        }
        if (filter.user() != null) {
            where.append(" AND a.user_id = :user");
            values.put("user", filter.user().value());
        }
        if (filter.patient() != null) {
            where.append(" AND a.subject_type = 'patient' AND a.subject_id = :patient");
            values.put("patient", filter.patient());
        }
        if (filter.from() != null) {
            where.append(" AND a.at >= :since");
            values.put("since", UtcTime.of(filter.from()));
        }
        if (filter.until() != null) {
            where.append(" AND a.at < :before");
            values.put("before", UtcTime.of(filter.until()));
        }
        return sql.sql(columns + FROM + where + end).params(values);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                Objects.requireNonNull(UtcTime.toInstant(row.getObject("at", LocalDateTime.class))),
                row.getString("action"),
                row.getString("user_name"),
                row.getString("subject_type"),
                row.getObject("subject_id", Long.class),
                row.getString("details"));
    }
}
