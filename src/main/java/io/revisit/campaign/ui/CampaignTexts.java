package io.revisit.campaign.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.business.BusinessService;
import io.revisit.campaign.AudienceCount;
import io.revisit.campaign.CampaignProblem;
import io.revisit.campaign.CampaignState;
import io.revisit.delivery.TransportKind;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.StatusBadge;
import io.revisit.shared.ui.StatusBadge.Tone;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words and formats that all screens of campaigns share. */
@Component
class CampaignTexts {

    private final BusinessService businesses;

    CampaignTexts(BusinessService businesses) {
        this.businesses = businesses;
    }

    /** How the clinic's values are written for the user of this window. */
    Formats formats() {
        return businesses.current().formats(UI.getCurrent().getLocale());
    }

    ZoneId zone() {
        return businesses.zone();
    }

    String clinic() {
        return businesses.current().name();
    }

    static String state(CampaignState state) {
        return I18NProvider.translate("campaign.state." + code(state));
    }

    static String code(CampaignState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static StatusBadge badge(CampaignState state) {
        return new StatusBadge(state(state), tone(state));
    }

    private static Tone tone(CampaignState state) {
        return switch (state) {
            case DRAFT, CANCELLED -> Tone.NEUTRAL;
            case SCHEDULED -> Tone.WAITING;
            case SENDING -> Tone.ACTIVE;
            case PAUSED -> Tone.WARNING;
            case FINISHED -> Tone.GOOD;
        };
    }

    static String transport(TransportKind transport) {
        return I18NProvider.translate("campaign.transport." + transport);
    }

    /** «412 пациентов: 365 получат сообщение, 31 без согласия …», without what is nobody. */
    static String sentence(AudienceCount count, TransportKind transport) {
        StringBuilder sentence = new StringBuilder(I18NProvider.translate("campaign.count.total", count.total()));
        sentence.append(": ").append(I18NProvider.translate("campaign.count.queued", count.queued()));
        append(sentence, "campaign.count.no-consent", count.noConsent(), transport);
        append(sentence, "campaign.count.no-address", count.noAddress(), transport);
        append(sentence, "campaign.count.same-address", count.sameAddress(), transport);
        return sentence.toString();
    }

    private static void append(StringBuilder sentence, String key, long patients, TransportKind transport) {
        if (patients > 0) {
            sentence.append(", ").append(I18NProvider.translate(key, patients, transport.name()));
        }
    }

    static String problem(CampaignProblem problem) {
        return switch (problem) {
            case CampaignProblem.NoSegment _ -> I18NProvider.translate("campaign.problem.no-segment");
            case CampaignProblem.SegmentUnusable _ -> I18NProvider.translate("campaign.problem.segment-unusable");
            case CampaignProblem.NoText _ -> I18NProvider.translate("campaign.problem.no-text");
            case CampaignProblem.NoSubject _ -> I18NProvider.translate("campaign.problem.no-subject");
            case CampaignProblem.UnknownPlaceholder unknown ->
                I18NProvider.translate("campaign.problem.unknown-placeholder", unknown.name());
            case CampaignProblem.BrokenTemplate _ -> I18NProvider.translate("campaign.problem.broken-template");
            case CampaignProblem.NoEmailServer _ -> I18NProvider.translate("campaign.problem.no-email-server");
            case CampaignProblem.TimePassed _ -> I18NProvider.translate("campaign.problem.time-passed");
            case CampaignProblem.ChangedMeanwhile _ -> I18NProvider.translate("campaign.problem.changed-meanwhile");
        };
    }
}
