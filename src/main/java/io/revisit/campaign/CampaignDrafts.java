package io.revisit.campaign;

import io.revisit.delivery.EmailChannelService;
import io.revisit.delivery.TransportKind;
import io.revisit.security.CurrentUser;
import io.revisit.segment.SegmentAudience;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes drafts and says what they lack. */
@Component
class CampaignDrafts {

    private final CampaignStore campaigns;
    private final SegmentAudience segments;
    private final EmailChannelService email;
    private final Transactions transactions;
    private final CurrentUser currentUser;
    private final Ids ids;

    CampaignDrafts(
            CampaignStore campaigns,
            SegmentAudience segments,
            EmailChannelService email,
            Transactions transactions,
            CurrentUser currentUser,
            Ids ids) {
        this.campaigns = campaigns;
        this.segments = segments;
        this.email = email;
        this.transactions = transactions;
        this.currentUser = currentUser;
        this.ids = ids;
    }

    CampaignId create(CampaignContent content) {
        CampaignId id = new CampaignId(ids.next());
        Long user = currentUser.user().map(signedIn -> signedIn.id().value()).orElse(null);
        transactions.run(() -> campaigns.insert(id, content, user));
        return id;
    }

    boolean save(CampaignId id, CampaignContent content, long version) {
        return transactions.call(() -> campaigns.updateDraft(id, content, version));
    }

    boolean delete(CampaignId id) {
        return transactions.call(() -> campaigns.deleteDraft(id));
    }

    List<CampaignProblem> problems(CampaignContent content) {
        List<CampaignProblem> problems = new ArrayList<>(content.problems());
        if (content.segment() != null && !segments.isUsable(content.segment())) {
            problems.add(new CampaignProblem.SegmentUnusable());
        }
        if (content.transport() == TransportKind.EMAIL && !email.isActive()) {
            problems.add(new CampaignProblem.NoEmailServer());
        }
        return problems;
    }
}
