package io.revisit.patient.household;

import io.revisit.patient.PatientPlaces;
import io.revisit.patient.PatientsMerged;
import io.revisit.shared.data.TenantSql;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A patient without a family takes the place of the card that was merged into theirs in its family. */
@Component
class FamiliesOfMergedPatients implements PatientPlaces {

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

    @Override
    public Table table() {
        return Table.ofOne("FAMILY", "household_member", "household_id");
    }

    @EventListener
    void on(PatientsMerged event) {
        for (SharedBy by : SharedBy.values()) {
            sql.sql(FORGET_SUGGESTIONS.formatted(by, by.column()))
                    .param("merges", event.merges())
                    .update();
        }
    }
}
