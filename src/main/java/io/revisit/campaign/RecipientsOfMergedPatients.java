package io.revisit.campaign;

import io.revisit.patient.PatientsMerged;
import io.revisit.patient.PatientsUnmerged;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Campaigns remember the surviving patient as the one whom they reached. Where both were recipients, and where recipients are
 * still being written down in the order of patients, the rows stay as they are.
 */
@Component
class RecipientsOfMergedPatients {

    private static final String NOTE = """
            INSERT INTO patient_merge_row (business_id, merge_id, kind, row_id)
            SELECT m.business_id, m.id, 'RECIPIENT', c.id
            FROM campaign c
            STRAIGHT_JOIN patient_merge m ON m.business_id = c.business_id
            STRAIGHT_JOIN campaign_recipient r
                ON r.business_id = c.business_id AND r.campaign_id = c.id AND r.patient_id = m.loser_id
            LEFT JOIN campaign_recipient o
                ON o.business_id = c.business_id AND o.campaign_id = c.id AND o.patient_id = m.survivor_id
            WHERE c.business_id = :business AND m.id IN (:merges) AND c.recipients_fixed_at IS NOT NULL
              AND o.patient_id IS NULL""";

    private static final String MOVE = """
            UPDATE patient_merge m
            STRAIGHT_JOIN patient_merge_row n
                ON n.business_id = m.business_id AND n.merge_id = m.id AND n.kind = 'RECIPIENT'
            STRAIGHT_JOIN campaign_recipient r
                ON r.business_id = m.business_id AND r.campaign_id = n.row_id AND r.patient_id = m.%s_id
            SET r.patient_id = m.%s_id
            WHERE m.business_id = :business AND m.id IN (:merges)""";

    private final TenantSql sql;

    RecipientsOfMergedPatients(TenantSql sql) {
        this.sql = sql;
    }

    @EventListener
    void on(PatientsMerged event) {
        run(NOTE, event.merges());
        run(MOVE.formatted("loser", "survivor"), event.merges());
    }

    @EventListener
    void on(PatientsUnmerged event) {
        run(MOVE.formatted("survivor", "loser"), event.merges());
    }

    private void run(String statement, List<Long> merges) {
        sql.sql(statement).param("merges", merges).update();
    }
}
