package io.revisit.campaign;

import io.revisit.delivery.CampaignMessages;
import io.revisit.delivery.TransportKind;
import io.revisit.segment.SegmentAudience;
import io.revisit.segment.SegmentId;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Who of a segment gets a message, counted and written down by the same rule. */
@Component
class Audience {

    /** At most so many patients a transaction. */
    static final int PIECE = 5_000;

    /** {0} business, {1} the address column, {2} the segment's patients, {3} channel, {4} patients after this one. */
    private static final String OUTCOMES = """
            SELECT t.id AS id, t.address AS address,
                   CASE WHEN t.address IS NULL THEN 'NO_ADDRESS'
                        WHEN c.patient_id IS NULL THEN 'NO_CONSENT'
                        WHEN ROW_NUMBER() OVER (PARTITION BY t.address, c.patient_id IS NULL ORDER BY t.id) > 1
                            THEN 'SAME_ADDRESS'
                        ELSE 'QUEUED' END AS outcome
            FROM (SELECT a.id AS id, {1} AS address FROM patient a
                  WHERE a.business_id = {0} AND a.id > {4} AND a.id IN ({2})
                  ORDER BY a.id LIMIT {5}) t
            LEFT JOIN consent c ON c.business_id = {0} AND c.patient_id = t.id AND c.channel = {3}
                AND c.purpose = 'MARKETING' AND c.given""";

    private static final String COUNT = """
            SELECT o.outcome AS outcome, COUNT(*) AS patients FROM ({0}) o GROUP BY o.outcome""";

    /** {0} business, {1} campaign, {2} outcomes, {3} first message id; an address of an earlier piece is taken already. */
    private static final String WRITE_DOWN = """
            INSERT INTO campaign_recipient (business_id, campaign_id, patient_id, outcome, message_id)
            SELECT {0}, {1}, f.id, f.outcome,
                   CASE WHEN f.outcome = 'QUEUED' THEN {3} + ROW_NUMBER() OVER (ORDER BY f.id) - 1 END
            FROM (SELECT o.id AS id,
                         CASE WHEN o.outcome = 'QUEUED' AND EXISTS (
                             SELECT 1 FROM message m
                             WHERE m.business_id = {0} AND m.campaign_id = {1} AND m.address = o.address)
                         THEN 'SAME_ADDRESS' ELSE o.outcome END AS outcome
                  FROM ({2}) o) f""";

    private static final String QUEUED_SINCE = """
            SELECT r.message_id, r.patient_id, {2} AS address
            FROM campaign_recipient r
            JOIN patient a ON a.business_id = r.business_id AND a.id = r.patient_id
            WHERE r.business_id = {0} AND r.campaign_id = {1} AND r.patient_id > {3} AND r.outcome = 'QUEUED'""";

    private static final String LAST_WRITTEN = """
            SELECT COALESCE(MAX(patient_id), 0) FROM campaign_recipient
            WHERE business_id = :business AND campaign_id = :campaign""";

    private static final String FIXED = """
            SELECT outcome, COUNT(*) AS patients FROM campaign_recipient
            WHERE business_id = :business AND campaign_id = :campaign GROUP BY outcome""";

    private final TenantSql sql;
    private final Ids ids;
    private final SegmentAudience segments;
    private final CampaignMessages messages;

    Audience(TenantSql sql, Ids ids, SegmentAudience segments, CampaignMessages messages) {
        this.sql = sql;
        this.ids = ids;
        this.segments = segments;
        this.messages = messages;
    }

    /** What sending to the segment now would come to. */
    AudienceCount count(SegmentId segment, TransportKind transport) {
        Map<RecipientOutcome, Long> counts = new EnumMap<>(RecipientOutcome.class);
        ResultQuery<?> outcomes = outcomes(segment, transport, 0, Integer.MAX_VALUE);
        sql.sql(sql.dsl().resultQuery(COUNT, outcomes)).query(row -> {
            counts.put(RecipientOutcome.valueOf(row.getString("outcome")), row.getLong("patients"));
        });
        return count(counts);
    }

    /** What was written down for the campaign. */
    AudienceCount fixed(CampaignId campaign) {
        Map<RecipientOutcome, Long> counts = new EnumMap<>(RecipientOutcome.class);
        sql.sql(FIXED).param("campaign", campaign.value()).query(row -> {
            counts.put(RecipientOutcome.valueOf(row.getString("outcome")), row.getLong("patients"));
        });
        return count(counts);
    }

    /**
     * Writes the next piece of recipients down and queues their messages, in the caller's transaction.
     *
     * @return whether this was the last piece
     */
    boolean fixNextPiece(Campaign campaign, SegmentId segment) {
        long last = sql.sql(LAST_WRITTEN)
                .param("campaign", campaign.id().value())
                .query(Long.class)
                .single();
        ResultQuery<?> outcomes = outcomes(segment, campaign.transport(), last, PIECE);
        int written = sql.sql(sql.dsl()
                        .query(
                                WRITE_DOWN,
                                sql.business(),
                                DSL.inline(campaign.id().value()),
                                outcomes,
                                DSL.inline(ids.reserve(PIECE))))
                .update();
        messages.queue(campaign.id().value(), campaign.transport(), queuedSince(campaign, last));
        return written < PIECE;
    }

    private ResultQuery<?> outcomes(SegmentId segment, TransportKind transport, long after, int limit) {
        return sql.dsl()
                .resultQuery(
                        OUTCOMES,
                        sql.business(),
                        address(transport),
                        segments.patientIds(segment),
                        DSL.inline(CampaignMessages.channelOf(transport).name()),
                        DSL.inline(after),
                        DSL.inline(limit));
    }

    private ResultQuery<?> queuedSince(Campaign campaign, long after) {
        return sql.dsl()
                .resultQuery(
                        QUEUED_SINCE,
                        sql.business(),
                        DSL.inline(campaign.id().value()),
                        address(campaign.transport()),
                        DSL.inline(after));
    }

    private static Field<String> address(TransportKind transport) {
        return switch (CampaignMessages.channelOf(transport)) {
            case EMAIL -> DSL.field("a.email", String.class);
            case SMS -> DSL.field("a.phone", String.class);
        };
    }

    private static AudienceCount count(Map<RecipientOutcome, Long> counts) {
        return new AudienceCount(
                counts.getOrDefault(RecipientOutcome.QUEUED, 0L),
                counts.getOrDefault(RecipientOutcome.NO_CONSENT, 0L),
                counts.getOrDefault(RecipientOutcome.NO_ADDRESS, 0L),
                counts.getOrDefault(RecipientOutcome.SAME_ADDRESS, 0L));
    }
}
