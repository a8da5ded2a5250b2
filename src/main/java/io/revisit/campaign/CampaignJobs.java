package io.revisit.campaign;

import io.revisit.shared.RunningJob;
import io.revisit.shared.RunningJobSource;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows campaigns that are being sent in the header of every screen. */
@Component
class CampaignJobs implements RunningJobSource {

    private static final int SHOWN = 10;

    private final CampaignList lists;

    CampaignJobs(CampaignList lists) {
        this.lists = lists;
    }

    @Override
    public List<RunningJob> running() {
        return lists.page(EnumSet.of(CampaignState.SENDING), 0, SHOWN).stream()
                .map(row -> new RunningJob(
                        "campaign.job",
                        List.of(row.name()),
                        row.sent() + row.failed() + row.unknown() + row.skipped(),
                        row.messages(),
                        "campaigns/" + row.id().value()))
                .toList();
    }
}
