package io.revisit.campaign;

import io.revisit.delivery.CampaignMessages;
import io.revisit.security.Role;
import io.revisit.segment.SegmentAudience;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Campaigns as users read and write them; {@link CampaignControl} starts and stops them. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class CampaignService {

    /** The largest page. */
    public static final int MAX_PAGE = 200;

    private final CampaignStore campaigns;
    private final CampaignList lists;
    private final Audience audience;
    private final SegmentAudience segments;
    private final CampaignMessages messages;
    private final CampaignDrafts drafts;

    CampaignService(
            CampaignStore campaigns,
            CampaignList lists,
            Audience audience,
            SegmentAudience segments,
            CampaignMessages messages,
            CampaignDrafts drafts) {
        this.campaigns = campaigns;
        this.lists = lists;
        this.audience = audience;
        this.segments = segments;
        this.messages = messages;
        this.drafts = drafts;
    }

    /**
     * One page, the latest first.
     *
     * @param states only those in one of these states; empty for all
     */
    public List<CampaignRow> page(Set<CampaignState> states, int offset, int limit) {
        Set<CampaignState> wanted = states.isEmpty() ? EnumSet.allOf(CampaignState.class) : states;
        return lists.page(wanted, offset, Math.min(limit, MAX_PAGE));
    }

    /** How many campaigns are in each state; states without any are left out. */
    public Map<CampaignState, Long> countByState() {
        return lists.countByState();
    }

    /** The campaign, or empty when there is none of that id in this clinic. */
    public Optional<Campaign> find(CampaignId id) {
        return campaigns.find(id);
    }

    /** What sending would come to now; empty when no segment is chosen or it cannot be read. */
    public Optional<AudienceCount> audience(CampaignContent content) {
        return Optional.ofNullable(content.segment())
                .filter(segments::isUsable)
                .map(segment -> audience.count(segment, content.transport()));
    }

    /** How far it is. */
    public CampaignProgress progress(CampaignId id) {
        return new CampaignProgress(audience.fixed(id), messages.counts(id.value()), messages.responses(id.value()));
    }

    /** What keeps this from being sent; empty when nothing. */
    public List<CampaignProblem> problems(CampaignContent content) {
        return drafts.problems(content);
    }

    /** Makes a draft. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public CampaignId create(CampaignContent content) {
        return drafts.create(content);
    }

    /**
     * Stores a draft.
     *
     * @param version of the campaign that was edited
     * @return false when it is no draft any more or somebody has changed it meanwhile
     */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public boolean save(CampaignId id, CampaignContent content, long version) {
        return drafts.save(id, content, version);
    }

    /** Throws a draft away; false when it is none any more. */
    @RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
    public boolean delete(CampaignId id) {
        return drafts.delete(id);
    }
}
