package io.revisit.delivery;

import io.revisit.patient.PatientId;

/** Writes the text of a campaign's message at the moment of sending; the campaign feature does it. */
public interface CampaignTexts {

    /**
     * What to do with the campaign's message to the patient now.
     *
     * @param unsubscribeUrl the link of this message
     */
    CampaignText write(long campaign, PatientId patient, String unsubscribeUrl);
}
