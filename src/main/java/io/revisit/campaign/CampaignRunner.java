package io.revisit.campaign;

import io.revisit.delivery.CampaignMessages;
import io.revisit.delivery.MessageState;
import io.revisit.shared.data.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Leads a campaign from its start to its end in the background: starts it at its time, writes its recipients down piece by
 * piece, and finishes it when no message is open. Killed at any moment it goes on after the last whole piece.
 */
@Component
class CampaignRunner {

    private static final Duration WHILE_SENDING = Duration.ofSeconds(3);
    private static final Duration WHILE_PAUSED = Duration.ofSeconds(30);
    private static final int PIECES_A_RUN = 20;

    private final CampaignStore campaigns;
    private final Audience audience;
    private final CampaignMessages messages;
    private final Transactions transactions;
    private final Clock clock;

    CampaignRunner(
            CampaignStore campaigns,
            Audience audience,
            CampaignMessages messages,
            Transactions transactions,
            Clock clock) {
        this.campaigns = campaigns;
        this.audience = audience;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Does what is to be done for the campaign now.
     *
     * @return when to look again, or empty when nothing is left to do
     */
    Optional<Instant> run(CampaignId id) {
        Campaign campaign = campaigns.find(id).orElse(null);
        if (campaign == null) {
            return Optional.empty();
        }
        return switch (campaign.state()) {
            case DRAFT, FINISHED, CANCELLED -> Optional.empty();
            case PAUSED -> Optional.of(clock.instant().plus(WHILE_PAUSED));
            case SCHEDULED -> startWhenDue(campaign);
            case SENDING -> goOn(campaign);
        };
    }

    private Optional<Instant> startWhenDue(Campaign campaign) {
        Instant at = campaign.scheduledAt();
        if (at != null && at.isAfter(clock.instant())) {
            return Optional.of(at);
        }
        transactions.call(() -> campaigns.move(campaign.id(), CampaignState.SCHEDULED, CampaignState.SENDING));
        return Optional.of(clock.instant());
    }

    private Optional<Instant> goOn(Campaign campaign) {
        if (campaign.segment() == null) {
            throw new IllegalStateException("Campaign " + campaign.id().value() + " was started without a segment");
        }
        boolean fixed = campaign.recipientsFixed();
        for (int piece = 0; !fixed && piece < PIECES_A_RUN; piece++) {
            fixed = transactions.call(() -> fixNextPiece(campaign));
        }
        if (!fixed) {
            return Optional.of(clock.instant());
        }
        // A worker may have put a message aside just while the campaign was resumed.
        messages.release(campaign.id().value());
        if (open(campaign.id()) > 0) {
            return Optional.of(clock.instant().plus(WHILE_SENDING));
        }
        transactions.call(() -> campaigns.move(campaign.id(), CampaignState.SENDING, CampaignState.FINISHED));
        return Optional.empty();
    }

    /** True when all recipients are written down, or the campaign was stopped meanwhile. */
    private boolean fixNextPiece(Campaign campaign) {
        Campaign now = campaigns.lock(campaign.id()).orElseThrow();
        if (now.state() != CampaignState.SENDING || now.recipientsFixed() || now.segment() == null) {
            return true;
        }
        boolean last = audience.fixNextPiece(now, now.segment());
        if (last) {
            campaigns.recipientsFixed(now.id());
        }
        return last;
    }

    private long open(CampaignId id) {
        Map<MessageState, Long> counts = messages.counts(id.value());
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isOpen())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
