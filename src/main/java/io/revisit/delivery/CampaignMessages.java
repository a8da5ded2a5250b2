package io.revisit.delivery;

import static org.jooq.impl.DSL.inline;

import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentPurpose;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.Transactions;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The messages of a campaign as a whole. For the campaign feature, which has checked who asks, and its background job:
 * it names no role.
 */
@Component
public class CampaignMessages {

    private static final int PIECE = 5_000;

    private static final String QUEUE = """
            INSERT INTO message (business_id, id, campaign_id, patient_id, purpose, channel, transport, address, state,
                                 next_attempt_at, created_at)
            SELECT {0}, q.message_id, {1}, q.patient_id, {2}, {3}, {4}, q.address, 'NEW', {5}, {5}
            FROM ({6}) q""";

    private static final String MOVE = """
            UPDATE message SET state = :after, reason = :reason
            WHERE business_id = :business AND campaign_id = :campaign AND state = :before
            LIMIT 5000""";

    private static final String COUNT = """
            SELECT state, COUNT(*) AS messages FROM message
            WHERE business_id = :business AND campaign_id = :campaign
            GROUP BY state""";

    private static final String RESPONSES = """
            SELECT r.kind, COUNT(*) AS messages
            FROM message m
            JOIN message_response r ON r.business_id = m.business_id AND r.message_id = m.id
            WHERE m.business_id = :business AND m.campaign_id = :campaign
            GROUP BY r.kind""";

    private final TenantSql sql;
    private final Transactions transactions;
    private final DeliveryWakeUp delivery;
    private final Clock clock;

    CampaignMessages(TenantSql sql, Transactions transactions, DeliveryWakeUp delivery, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Queues advertising messages in one statement, in the caller's transaction; their text is asked for by
     * {@link CampaignTexts} when each is sent.
     *
     * @param recipients at most 5,000 rows of {@code message_id} (reserved by the caller), {@code patient_id} and {@code
     *     address}
     * @return how many were queued
     */
    public int queue(long campaign, TransportKind transport, ResultQuery<?> recipients) {
        int queued = sql.sql(sql.dsl()
                        .query(
                                QUEUE,
                                sql.business(),
                                inline(campaign),
                                inline(ConsentPurpose.MARKETING.name()),
                                inline(channelOf(transport).name()),
                                inline(transport.name()),
                                DSL.param("now", UtcTime.of(clock.instant())),
                                recipients))
                .update();
        delivery.wake();
        return queued;
    }

    /** The channel whose consent and address a campaign by this transport needs; the outbox stands for SMS. */
    public static ConsentChannel channelOf(TransportKind transport) {
        return switch (transport) {
            case EMAIL -> ConsentChannel.EMAIL;
            case OUTBOX -> ConsentChannel.SMS;
        };
    }

    /** Keeps back what was not sent yet. */
    public void hold(long campaign) {
        move(campaign, MessageState.NEW, MessageState.PAUSED, null);
    }

    /** Lets go what was kept back. */
    public void release(long campaign) {
        if (move(campaign, MessageState.PAUSED, MessageState.NEW, null) > 0) {
            delivery.wake();
        }
    }

    /** Gives up what was not sent yet. */
    public void cancel(long campaign) {
        move(campaign, MessageState.NEW, MessageState.SKIPPED, SkipReason.CANCELLED);
        move(campaign, MessageState.PAUSED, MessageState.SKIPPED, SkipReason.CANCELLED);
    }

    /** How many messages stand where; states without any are left out. */
    public Map<MessageState, Long> counts(long campaign) {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        sql.sql(COUNT).param("campaign", campaign).query(row -> {
            counts.put(MessageState.valueOf(row.getString("state")), row.getLong("messages"));
        });
        return counts;
    }

    /** To how many messages their recipients did what; what nobody did is left out. */
    public Map<ResponseKind, Long> responses(long campaign) {
        Map<ResponseKind, Long> counts = new EnumMap<>(ResponseKind.class);
        sql.sql(RESPONSES).param("campaign", campaign).query(row -> {
            counts.put(ResponseKind.valueOf(row.getString("kind")), row.getLong("messages"));
        });
        return counts;
    }

    private int move(
            long campaign, MessageState from, MessageState to, @org.jspecify.annotations.Nullable SkipReason reason) {
        int all = 0;
        for (int moved = PIECE; moved == PIECE; all += moved) {
            moved = transactions.call(() -> sql.sql(MOVE)
                    .param("campaign", campaign)
                    .param("before", from.name())
                    .param("after", to.name())
                    .param("reason", reason == null ? null : reason.name())
                    .update());
        }
        return all;
    }
}
