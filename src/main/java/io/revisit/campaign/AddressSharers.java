package io.revisit.campaign;

import io.revisit.delivery.CampaignMessages;
import io.revisit.delivery.TransportKind;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom one message of a campaign is about: everybody of its recipients who has the address that it goes to. */
@Component
class AddressSharers {
    private static final int MOST = 10;

    private static final String NAMES = """
            SELECT CASE WHEN o.given_name = '' THEN o.surname ELSE o.given_name END AS called
            FROM patient p
            JOIN patient o ON o.business_id = p.business_id AND o.%1$s = p.%1$s AND o.gone = FALSE
            JOIN campaign_recipient r ON r.business_id = o.business_id AND r.campaign_id = :campaign
                AND r.patient_id = o.id AND r.outcome IN ('QUEUED', 'SAME_ADDRESS')
            WHERE p.business_id = :business AND p.id = :patient
            ORDER BY o.birth_date IS NULL, o.birth_date, o.id
            LIMIT :limit""";

    private final TenantSql sql;

    AddressSharers(TenantSql sql) {
        this.sql = sql;
    }

    /** Their given names, the eldest first; of somebody who shares with nobody just the one. */
    List<String> names(CampaignId campaign, TransportKind transport, PatientId patient) {
        String address = switch (CampaignMessages.channelOf(transport)) {
            case EMAIL -> "email";
            case SMS -> "phone";
        };
        return sql
                .sql(NAMES.formatted(address))
                .param("campaign", campaign.value())
                .param("patient", patient.value())
                .param("limit", MOST)
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
