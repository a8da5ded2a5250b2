package io.revisit.campaign;

import io.revisit.patient.PatientPlaces;
import org.springframework.stereotype.Component;

/**
 * Campaigns remember the surviving patient as the one whom they reached. Where both were recipients, and where recipients are
 * still being written down in the order of patients, the rows stay as they are.
 */
@Component
class RecipientsOfMergedPatients implements PatientPlaces {

    private static final String HELD = """
            STRAIGHT_JOIN campaign c ON c.business_id = m.business_id AND c.recipients_fixed_at IS NOT NULL
            STRAIGHT_JOIN campaign_recipient w
                ON w.business_id = m.business_id AND w.campaign_id = c.id AND w.patient_id = m.loser_id""";

    @Override
    public Table table() {
        return new Table("RECIPIENT", "campaign_recipient", "campaign_id", HELD, false);
    }
}
