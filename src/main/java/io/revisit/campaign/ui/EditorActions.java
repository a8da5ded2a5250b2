package io.revisit.campaign.ui;

import io.revisit.campaign.AudienceCount;
import io.revisit.campaign.CampaignContent;
import io.revisit.campaign.CampaignProblem;
import io.revisit.patient.PatientId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the editor asks of its view, which alone knows the services. */
interface EditorActions {

    RecipientFields recipientFields(CampaignContent content, Runnable changed);

    TimeFields timeFields(Runnable changed);

    CheckFields checkFields(Predicate<String> sendTest);

    PreviewPane preview(CampaignContent content);

    /** What sending would come to; empty while no segment is chosen. */
    Optional<AudienceCount> count(CampaignContent content);

    /** What keeps this from being sent. */
    List<CampaignProblem> problems(CampaignContent content);

    /** Stores the draft, the first time as a new one; false when somebody was faster. */
    boolean save(CampaignContent content);

    /**
     * Starts the saved campaign, or schedules it, and shows it.
     *
     * @return what keeps it from being sent; empty when it was released
     */
    List<CampaignProblem> release(Optional<LocalDateTime> at);

    /** Sends a test; false when the text has faults. */
    boolean sendTest(CampaignContent content, PatientId patient, String address);
}
