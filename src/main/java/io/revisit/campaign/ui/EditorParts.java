package io.revisit.campaign.ui;

import io.revisit.business.BusinessService;
import io.revisit.campaign.CampaignControl;
import io.revisit.campaign.CampaignPreview;
import io.revisit.campaign.CampaignService;
import io.revisit.delivery.EmailChannelService;
import io.revisit.patient.PatientService;
import io.revisit.security.CurrentUser;
import io.revisit.segment.SegmentService;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The services that the editor's parts are made from. */
@Component
record EditorParts(
        CampaignService campaigns,
        CampaignControl control,
        CampaignPreview previews,
        SegmentService segments,
        PatientService patients,
        EmailChannelService email,
        BusinessService businesses,
        CurrentUser currentUser,
        CampaignTexts texts,
        Clock clock) {}
