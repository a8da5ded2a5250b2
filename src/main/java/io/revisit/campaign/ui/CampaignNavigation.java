package io.revisit.campaign.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.revisit.campaign.CampaignId;
import io.revisit.segment.SegmentId;
import org.springframework.modulith.NamedInterface;

/** The ways to the screens of campaigns. */
@NamedInterface("navigation")
public final class CampaignNavigation {

    /** Address of the list. */
    static final String ROUTE = "campaigns";

    /** Query parameter that chooses the segment of a new campaign. */
    static final String SEGMENT = "segment";

    /** Stands where an id would, for a campaign that is not saved yet. */
    static final String NEW = "new";

    private CampaignNavigation() {}

    /** Opens the list. */
    public static void navigateToCampaigns() {
        UI.getCurrent().navigate(ROUTE);
    }

    /** Opens the editor of a new campaign. */
    public static void navigateToNew() {
        UI.getCurrent().navigate(ROUTE + "/" + NEW);
    }

    /** Opens the editor of a new campaign to the segment. */
    public static void navigateToNew(SegmentId segment) {
        UI.getCurrent().navigate(ROUTE + "/" + NEW, QueryParameters.of(SEGMENT, Long.toString(segment.value())));
    }

    /** Opens the campaign. */
    public static void navigateTo(CampaignId campaign) {
        UI.getCurrent().navigate(path(campaign));
    }

    /** Address of the campaign, without a leading slash. */
    public static String path(CampaignId campaign) {
        return ROUTE + "/" + campaign.value();
    }
}
