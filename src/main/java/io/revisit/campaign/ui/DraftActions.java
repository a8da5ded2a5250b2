package io.revisit.campaign.ui;

import io.revisit.business.BusinessSettings;
import io.revisit.campaign.AudienceCount;
import io.revisit.campaign.Campaign;
import io.revisit.campaign.CampaignContent;
import io.revisit.campaign.CampaignId;
import io.revisit.campaign.CampaignProblem;
import io.revisit.patient.PatientId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The editor's actions on one draft: a new one until it is first saved. */
final class DraftActions implements EditorActions {

    private final EditorParts parts;
    private final Consumer<CampaignId> released;
    private @Nullable Campaign campaign;

    /**
     * @param campaign null for a new one
     * @param released told when the campaign has been started or scheduled
     */
    DraftActions(EditorParts parts, @Nullable Campaign campaign, Consumer<CampaignId> released) {
        this.parts = parts;
        this.campaign = campaign;
        this.released = released;
    }

    /** The name under which it was last saved; empty for one that never was. */
    String name() {
        return campaign == null ? "" : campaign.name();
    }

    @Override
    public RecipientFields recipientFields(CampaignContent content, Runnable changed) {
        return new RecipientFields(
                parts.segments(), parts.texts().formats(), parts.email().isActive(), content, changed);
    }

    @Override
    public TimeFields timeFields(Runnable changed) {
        LocalDateTime now =
                LocalDateTime.ofInstant(parts.clock().instant(), parts.texts().zone());
        return new TimeFields(parts.texts().formats(), parts.texts().zone(), now, changed);
    }

    @Override
    public CheckFields checkFields(Predicate<String> sendTest) {
        BusinessSettings settings = parts.businesses().current();
        return new CheckFields(parts.currentUser().require().email(), settings.phoneCountry(), sendTest);
    }

    @Override
    public PreviewPane preview(CampaignContent content) {
        return new PreviewPane(parts.previews(), parts.patients(), parts.texts().clinic(), content);
    }

    @Override
    public Optional<AudienceCount> count(CampaignContent content) {
        return parts.campaigns().audience(content);
    }

    @Override
    public List<CampaignProblem> problems(CampaignContent content) {
        return parts.campaigns().problems(content);
    }

    @Override
    public boolean save(CampaignContent content) {
        CampaignId id;
        if (campaign == null) {
            id = parts.campaigns().create(content);
        } else {
            id = campaign.id();
            if (!parts.campaigns().save(id, content, campaign.version())) {
                return false;
            }
        }
        campaign = parts.campaigns().find(id).orElse(null);
        return true;
    }

    @Override
    public List<CampaignProblem> release(Optional<LocalDateTime> at) {
        if (campaign == null) {
            throw new IllegalStateException("Only a saved campaign can be released");
        }
        CampaignId id = campaign.id();
        List<CampaignProblem> problems = at.map(time -> parts.control().schedule(id, time))
                .orElseGet(() -> parts.control().start(id));
        if (problems.isEmpty()) {
            released.accept(id);
        }
        return problems;
    }

    @Override
    public boolean sendTest(CampaignContent content, PatientId patient, String address) {
        return parts.previews().send(content, patient, address);
    }
}
