package io.revisit.campaign;

import io.revisit.delivery.TransportKind;
import io.revisit.segment.SegmentId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table {@code campaign}; every change of state names the state that it expects. */
@Component
class CampaignStore {

    private static final String COLUMNS = """
            SELECT id, name, segment_id, transport, subject, body, state, scheduled_at, started_at, finished_at,
                   recipients_fixed_at, created_at, version
            FROM campaign
            WHERE business_id = :business AND id = :id""";

    private static final String INSERT = """
            INSERT INTO campaign (business_id, id, name, segment_id, transport, subject, body, state, created_by, created_at)
            VALUES (:business, :id, :name, :segment, :transport, :subject, :body, 'DRAFT', :user, :now)""";

    private static final String UPDATE_DRAFT = """
            UPDATE campaign
            SET name = :name, segment_id = :segment, transport = :transport, subject = :subject, body = :body,
                version = version + 1
            WHERE business_id = :business AND id = :id AND state = 'DRAFT' AND version = :version""";

    private static final String DELETE_DRAFT = """
            DELETE FROM campaign WHERE business_id = :business AND id = :id AND state = 'DRAFT'""";

    private static final String MOVE = """
            UPDATE campaign
            SET state = :after, version = version + 1, scheduled_at = IF(:after = 'DRAFT', NULL, scheduled_at),
                started_at = IF(:after = 'SENDING', COALESCE(started_at, :now), started_at),
                finished_at = IF(:after IN ('FINISHED', 'CANCELLED'), :now, finished_at)
            WHERE business_id = :business AND id = :id AND state = :before""";

    private static final String SCHEDULE = """
            UPDATE campaign SET state = 'SCHEDULED', scheduled_at = :at, version = version + 1
            WHERE business_id = :business AND id = :id AND state = 'DRAFT'""";

    private static final String RECIPIENTS_FIXED = """
            UPDATE campaign SET recipients_fixed_at = :now WHERE business_id = :business AND id = :id""";

    private final TenantSql sql;
    private final Clock clock;

    CampaignStore(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Campaign> find(CampaignId id) {
        return sql.sql(COLUMNS)
                .param("id", id.value())
                .query((row, _) -> campaign(row))
                .optional();
    }

    /** The campaign, locked until the transaction ends, so that pause and cancel wait for the piece being written. */
    Optional<Campaign> lock(CampaignId id) {
        return sql.sql(COLUMNS + " FOR UPDATE")
                .param("id", id.value())
                .query((row, _) -> campaign(row))
                .optional();
    }

    void insert(CampaignId id, CampaignContent content, @Nullable Long user) {
        sql.sql(INSERT)
                .param("id", id.value())
                .param("name", content.name())
                .param("segment", segmentOf(content))
                .param("transport", content.transport().name())
                .param("subject", content.subject())
                .param("body", content.body())
                .param("user", user)
                .param("now", now())
                .update();
    }

    /** False when it is no draft any more or was changed meanwhile. */
    boolean updateDraft(CampaignId id, CampaignContent content, long version) {
        return sql.sql(UPDATE_DRAFT)
                        .param("id", id.value())
                        .param("name", content.name())
                        .param("segment", segmentOf(content))
                        .param("transport", content.transport().name())
                        .param("subject", content.subject())
                        .param("body", content.body())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean deleteDraft(CampaignId id) {
        return sql.sql(DELETE_DRAFT).param("id", id.value()).update() == 1;
    }

    /** False when it is not in that state any more. */
    boolean move(CampaignId id, CampaignState from, CampaignState to) {
        return sql.sql(MOVE)
                        .param("id", id.value())
                        .param("before", from.name())
                        .param("after", to.name())
                        .param("now", now())
                        .update()
                == 1;
    }

    boolean schedule(CampaignId id, Instant at) {
        return sql.sql(SCHEDULE)
                        .param("id", id.value())
                        .param("at", UtcTime.of(at))
                        .update()
                == 1;
    }

    void recipientsFixed(CampaignId id) {
        sql.sql(RECIPIENTS_FIXED).param("id", id.value()).param("now", now()).update();
    }

    private LocalDateTime now() {
        return UtcTime.of(clock.instant());
    }

    private static @Nullable Long segmentOf(CampaignContent content) {
        return content.segment() == null ? null : content.segment().value();
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        Long segment = row.getObject("segment_id", Long.class);
        return new Campaign(
                new CampaignId(row.getLong("id")),
                row.getString("name"),
                segment == null ? null : new SegmentId(segment),
                TransportKind.valueOf(row.getString("transport")),
                row.getString("subject"),
                row.getString("body"),
                CampaignState.valueOf(row.getString("state")),
                instant(row, "scheduled_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getObject("recipients_fixed_at") != null,
                Objects.requireNonNull(instant(row, "created_at")),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return UtcTime.toInstant(row.getObject(column, LocalDateTime.class));
    }
}
