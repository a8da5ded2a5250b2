package io.revisit.analytics.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.analytics.PeriodFigures;
import io.revisit.analytics.ui.StartPath.Step;
import io.revisit.business.DirectoryService;
import io.revisit.campaign.CampaignService;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.segment.SegmentService;
import io.revisit.staffbonus.StaffBonusService;
import java.util.List;

/** Which steps of the path a new clinic has behind it. */
@SpringComponent
class StartSteps {
    private final DirectoryService directory;
    private final SegmentService segments;
    private final CampaignService campaigns;
    private final StaffBonusService bonus;
    private final CurrentUser currentUser;

    StartSteps(
            DirectoryService directory,
            SegmentService segments,
            CampaignService campaigns,
            StaffBonusService bonus,
            CurrentUser currentUser) {
        this.directory = directory;
        this.segments = segments;
        this.campaigns = campaigns;
        this.bonus = bonus;
        this.currentUser = currentUser;
    }

    /** Whether the clinic has no patient at all, so that the path is shown in place of figures. */
    boolean isClinicEmpty(PeriodFigures figures) {
        return figures.base() == 0 && segments.base() == 0;
    }

    /** The six steps of a clinic without patients; an administrator follows those that are theirs. */
    List<Step> list() {
        boolean office = currentUser.require().role() != Role.ADMINISTRATOR;
        return List.of(
                new Step("import", office ? "import" : "", false),
                new Step(
                        "doctors",
                        office ? "settings?tab=doctors" : "",
                        !directory.doctors().isEmpty()),
                new Step("programme", "patients", false),
                new Step("segment", "segments", !segments.list().isEmpty()),
                new Step(
                        "campaign",
                        "campaigns",
                        campaigns.countByState().values().stream().anyMatch(count -> count > 0)),
                new Step("bonus", office ? "bonus" : "", !bonus.months().isEmpty()));
    }
}
