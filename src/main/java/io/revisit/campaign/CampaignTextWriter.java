package io.revisit.campaign;

import io.revisit.delivery.CampaignText;
import io.revisit.delivery.CampaignTexts;
import io.revisit.delivery.SkipReason;
import io.revisit.patient.PatientId;
import io.revisit.shared.i18n.Messages;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes a campaign's message for one patient, and tells whether the campaign still wants it sent. */
@Component
class CampaignTextWriter implements CampaignTexts {

    private final CampaignStore campaigns;
    private final PatientValues values;

    private final AddressSharers sharers;

    CampaignTextWriter(CampaignStore campaigns, PatientValues values, AddressSharers sharers) {
        this.campaigns = campaigns;
        this.values = values;
        this.sharers = sharers;
    }

    @Override
    public CampaignText write(long campaign, PatientId patient, String unsubscribeUrl) {
        Campaign found = campaigns.find(new CampaignId(campaign)).orElse(null);
        if (found == null || found.state() == CampaignState.CANCELLED) {
            return new CampaignText.Dropped(SkipReason.CANCELLED);
        }
        if (found.state() == CampaignState.PAUSED) {
            return new CampaignText.Held();
        }
        List<String> about = sharers.names(found.id(), found.transport(), patient);
        return write(found.content(), patient, about, unsubscribeUrl);
    }

    /** The message as it would be for one patient who shares their address with nobody. */
    CampaignText write(CampaignContent content, PatientId patient, String unsubscribeUrl) {
        return write(content, patient, List.of(), unsubscribeUrl);
    }

    /** The message for one patient; of several who share the address it says that it is about all of them; every text ends with a way to unsubscribe, whether its author thought of it or not. */
    private CampaignText write(CampaignContent content, PatientId patient, List<String> about, String unsubscribeUrl) {
        Function<Placeholder, String> known = values.of(patient, unsubscribeUrl).orElse(null);
        if (known == null) {
            return new CampaignText.Dropped(SkipReason.PATIENT_GONE);
        }
        String subject = MessageTemplate.fill(content.subject(), known);
        String body = MessageTemplate.fill(content.body(), known);
        if (about.size() > 1) {
            body += "\n\n" + Messages.get(Messages.RUSSIAN, "campaign.about-footer", String.join(", ", about));
        }
        if (!Placeholder.UNSUBSCRIBE.isIn(content.body())) {
            body += "\n\n" + Messages.get(Messages.RUSSIAN, "campaign.unsubscribe-footer", unsubscribeUrl);
        }
        return new CampaignText.Written(subject, body);
    }
}
