package io.revisit.campaign;

import io.revisit.delivery.TransportKind;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads campaigns for lists. */
@Component
class CampaignList {

    /** Campaigns of a page, the latest first, with their messages by state. */
    private static final String PAGE = """
            SELECT c.id, c.name, g.name AS segment_name, c.transport, c.state, c.scheduled_at, c.started_at, c.created_at,
                   COUNT(m.id) AS messages,
                   COALESCE(SUM(m.state = 'SENT'), 0) AS sent,
                   COALESCE(SUM(m.state = 'FAILED'), 0) AS failed,
                   COALESCE(SUM(m.state = 'UNKNOWN'), 0) AS unknown_messages,
                   COALESCE(SUM(m.state = 'SKIPPED'), 0) AS skipped
            FROM (SELECT k.business_id, k.id, k.name, k.segment_id, k.transport, k.state, k.scheduled_at, k.started_at,
                         k.created_at
                  FROM campaign k
                  WHERE k.business_id = :business AND k.state IN (:states)
                  ORDER BY k.id DESC
                  LIMIT :limit OFFSET :offset) c
            LEFT JOIN segment g ON g.business_id = :business AND g.id = c.segment_id
            LEFT JOIN message m ON m.business_id = :business AND m.campaign_id = c.id
            GROUP BY c.id, c.name, g.name, c.transport, c.state, c.scheduled_at, c.started_at, c.created_at
            ORDER BY c.id DESC""";

    private static final String BY_STATE = """
            SELECT state, COUNT(*) AS campaigns FROM campaign WHERE business_id = :business GROUP BY state""";

    private final TenantSql sql;

    CampaignList(TenantSql sql) {
        this.sql = sql;
    }

    List<CampaignRow> page(Set<CampaignState> states, int offset, int limit) {
        return sql.sql(PAGE)
                .param("states", states.stream().map(Enum::name).toList())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> row(row))
                .list();
    }

    Map<CampaignState, Long> countByState() {
        Map<CampaignState, Long> counts = new EnumMap<>(CampaignState.class);
        sql.sql(BY_STATE).query(row -> {
            counts.put(CampaignState.valueOf(row.getString("state")), row.getLong("campaigns"));
        });
        return counts;
    }

    private static CampaignRow row(ResultSet row) throws SQLException {
        return new CampaignRow(
                new CampaignId(row.getLong("id")),
                row.getString("name"),
                row.getString("segment_name"),
                TransportKind.valueOf(row.getString("transport")),
                CampaignState.valueOf(row.getString("state")),
                instant(row, "scheduled_at"),
                instant(row, "started_at"),
                Objects.requireNonNull(instant(row, "created_at")),
                row.getLong("messages"),
                row.getLong("sent"),
                row.getLong("failed"),
                row.getLong("unknown_messages"),
                row.getLong("skipped"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return UtcTime.toInstant(row.getObject(column, LocalDateTime.class));
    }
}
