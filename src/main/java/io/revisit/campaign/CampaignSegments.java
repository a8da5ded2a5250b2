package io.revisit.campaign;

import io.revisit.segment.SegmentId;
import io.revisit.segment.SegmentUse;
import io.revisit.segment.SegmentUses;
import io.revisit.shared.data.TenantSql;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells segments which campaigns use them. */
@Component
class CampaignSegments implements SegmentUses {

    /** Campaigns to these segments; who is in the segment is asked until the recipients are fixed. */
    private static final String USES = """
            SELECT c.segment_id, c.id, c.name,
                   c.state IN ('SCHEDULED', 'SENDING', 'PAUSED') AND c.recipients_fixed_at IS NULL AS waiting
            FROM campaign c
            WHERE c.business_id = :business AND c.segment_id IN (:segments)
            ORDER BY c.id DESC""";

    private final TenantSql sql;

    CampaignSegments(TenantSql sql) {
        this.sql = sql;
    }

    @Override
    public List<SegmentUse> of(Collection<SegmentId> segments) {
        return sql.sql(USES)
                .param("segments", segments.stream().map(SegmentId::value).toList())
                .query((row, _) -> new SegmentUse(
                        new SegmentId(row.getLong("segment_id")),
                        row.getString("name"),
                        "campaigns/" + row.getLong("id"),
                        row.getBoolean("waiting")))
                .list();
    }
}
