package io.revisit.patient.household;

import io.revisit.patient.PatientsMerged;
import io.revisit.patient.PatientsUnmerged;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A patient without a family takes the place of the card that was merged into theirs in its family. */
@Component
class FamiliesOfMergedPatients {

    private static final String NOTE = """
            INSERT INTO patient_merge_row (business_id, merge_id, kind, row_id)
            SELECT m.business_id, m.id, 'FAMILY', h.household_id
            FROM patient_merge m
            JOIN household_member h ON h.business_id = m.business_id AND h.patient_id = m.loser_id
            LEFT JOIN household_member o ON o.business_id = m.business_id AND o.patient_id = m.survivor_id
            WHERE m.business_id = :business AND m.id IN (:merges) AND o.patient_id IS NULL""";

    private static final String MOVE = """
            UPDATE patient_merge m
            JOIN patient_merge_row r ON r.business_id = m.business_id AND r.merge_id = m.id AND r.kind = 'FAMILY'
            JOIN household_member h
                ON h.business_id = m.business_id AND h.household_id = r.row_id AND h.patient_id = m.%s_id
            SET h.patient_id = m.%s_id
            WHERE m.business_id = :business AND m.id IN (:merges)""";

    /** Of whom but one is left is no family to ask about. */
    private static final String FORGET_SUGGESTIONS = """
            DELETE s FROM patient_merge m
            STRAIGHT_JOIN patient p ON p.business_id = m.business_id AND p.id = m.loser_id
            STRAIGHT_JOIN household_suggestion s
                ON s.business_id = p.business_id AND s.shared_by = '%1$s' AND s.shared = p.%2$s
            WHERE m.business_id = :business AND m.id IN (:merges) AND s.state = 'OPEN' AND 1 >= (
                SELECT COUNT(*) FROM patient q
                WHERE q.business_id = :business AND q.%2$s = s.shared AND q.gone = FALSE)""";

    private final TenantSql sql;

    FamiliesOfMergedPatients(TenantSql sql) {
        this.sql = sql;
    }

    @EventListener
    void on(PatientsMerged event) {
        run(NOTE, event.merges());
        run(MOVE.formatted("loser", "survivor"), event.merges());
        for (SharedBy by : SharedBy.values()) {
            run(FORGET_SUGGESTIONS.formatted(by, by.column()), event.merges());
        }
    }

    @EventListener
    void on(PatientsUnmerged event) {
        run(MOVE.formatted("survivor", "loser"), event.merges());
    }

    private void run(String statement, List<Long> merges) {
        sql.sql(statement).param("merges", merges).update();
    }
}
