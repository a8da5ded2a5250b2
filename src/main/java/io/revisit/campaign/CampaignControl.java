package io.revisit.campaign;

import io.revisit.business.BusinessService;
import io.revisit.delivery.CampaignMessages;
import io.revisit.security.AuditLog;
import io.revisit.security.Role;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/** Starts, schedules, pauses and cancels campaigns. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class CampaignControl {

    private final CampaignStore campaigns;
    private final CampaignDrafts drafts;
    private final CampaignTask.Trigger trigger;
    private final CampaignMessages messages;
    private final BusinessService businesses;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    CampaignControl(
            CampaignStore campaigns,
            CampaignDrafts drafts,
            CampaignTask.Trigger trigger,
            CampaignMessages messages,
            BusinessService businesses,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.trigger = trigger;
        this.messages = messages;
        this.businesses = businesses;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts sending a draft; the recipients are written down in the background.
     *
     * @return what keeps it from being sent; empty when it was started
     */
    public List<CampaignProblem> start(CampaignId id) {
        return release(
                id,
                clock.instant(),
                "campaign.started",
                () -> campaigns.move(id, CampaignState.DRAFT, CampaignState.SENDING));
    }

    /**
     * Lets a draft start by itself.
     *
     * @param at in the clinic's time zone
     * @return what keeps it from being sent; empty when it was scheduled
     */
    public List<CampaignProblem> schedule(CampaignId id, LocalDateTime at) {
        Instant start = at.atZone(businesses.zone()).toInstant();
        if (!start.isAfter(clock.instant())) {
            return List.of(new CampaignProblem.TimePassed());
        }
        return release(id, start, "campaign.scheduled", () -> campaigns.schedule(id, start));
    }

    private List<CampaignProblem> release(CampaignId id, Instant at, String action, BooleanSupplier move) {
        return transactions.call(() -> {
            Campaign campaign = campaigns.lock(id).orElse(null);
            if (campaign == null || campaign.state() != CampaignState.DRAFT) {
                return List.of(new CampaignProblem.ChangedMeanwhile());
            }
            List<CampaignProblem> problems = drafts.problems(campaign.content());
            if (problems.isEmpty() && move.getAsBoolean()) {
                audit.record(action, "campaign", id.value(), null);
                trigger.at(id, at);
            }
            return problems;
        });
    }

    /** Makes a scheduled campaign a draft again; false when it is not scheduled any more. */
    public boolean unschedule(CampaignId id) {
        return change(id, CampaignState.SCHEDULED, CampaignState.DRAFT, "campaign.unscheduled");
    }

    /** Stops sending for now; what is on its way already arrives. False when it is not being sent. */
    public boolean pause(CampaignId id) {
        boolean paused = change(id, CampaignState.SENDING, CampaignState.PAUSED, "campaign.paused");
        if (paused) {
            messages.hold(id.value());
        }
        return paused;
    }

    /** Goes on with a paused campaign; false when it is not paused. */
    public boolean resume(CampaignId id) {
        boolean resumed = change(id, CampaignState.PAUSED, CampaignState.SENDING, "campaign.resumed");
        if (resumed) {
            messages.release(id.value());
            trigger.at(id, clock.instant());
        }
        return resumed;
    }

    /** Stops for good; what was not sent yet never is. False when there was nothing left to stop. */
    public boolean cancel(CampaignId id) {
        boolean cancelled = change(id, CampaignState.SENDING, CampaignState.CANCELLED, "campaign.cancelled")
                || change(id, CampaignState.PAUSED, CampaignState.CANCELLED, "campaign.cancelled");
        if (cancelled) {
            messages.cancel(id.value());
        }
        return cancelled;
    }

    private boolean change(CampaignId id, CampaignState from, CampaignState to, String action) {
        return transactions.call(() -> {
            boolean changed = campaigns.move(id, from, to);
            if (changed) {
                audit.record(action, "campaign", id.value(), null);
            }
            return changed;
        });
    }
}
