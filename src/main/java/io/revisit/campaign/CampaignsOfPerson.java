package io.revisit.campaign;

import io.revisit.patient.PatientId;
import io.revisit.patient.PersonalData;
import io.revisit.patient.PersonalQuery;
import io.revisit.patient.PersonalSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The campaigns that a person was among the recipients of; nothing in them tells who the person is. */
@Component
@Order(500)
class CampaignsOfPerson implements PersonalData {
    private static final String CAMPAIGNS = """
            SELECT c.started_at, c.name, r.outcome
            FROM campaign_recipient r
            JOIN campaign c ON c.business_id = r.business_id AND c.id = r.campaign_id
            WHERE r.business_id = :business AND r.patient_id IN (:patients)
            ORDER BY c.started_at, c.id
            """;

    private final PersonalQuery query;

    CampaignsOfPerson(PersonalQuery query) {
        this.query = query;
    }

    @Override
    public List<PersonalSection> sections(List<PatientId> person) {
        return List.of(query.section("campaign", "campaigns", CAMPAIGNS, person));
    }
}
