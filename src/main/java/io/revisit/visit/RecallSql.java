package io.revisit.visit;

/** When patients should come again, which follows from their visits, the directions' intervals and what people have set. */
final class RecallSql {
    private RecallSql() {}

    /**
     * By each direction with an interval: the last completed visit plus the interval, or the day of a planned visit that lies
     * later; the earliest of a patient's directions holds. A day that a person has set comes before them until the patient has
     * come on a later day. Runs after {@link DerivationSql#REFRESH_SUMMARIES}. A day before all
     * days stands where there is none: MySQL cannot group days some of which are null.
     */
    static final String REFRESH = """
            UPDATE patient_summary s FORCE INDEX (PRIMARY)
            LEFT JOIN patient_recall m ON m.business_id = s.business_id AND m.patient_id = s.patient_id
                AND m.set_on >= COALESCE(s.last_visit_on, m.set_on)
            LEFT JOIN (
                SELECT f.patient_id, f.direction_id, f.due_on,
                       ROW_NUMBER() OVER (PARTITION BY f.patient_id ORDER BY f.due_on, f.direction_id) AS place
                FROM (
                    SELECT v.patient_id, v.direction_id,
                           GREATEST(
                               DATE_ADD(MAX(CASE WHEN v.status = 'COMPLETED' AND NOT v.reversed THEN v.visit_day
                                                 ELSE DATE '1000-01-01' END), INTERVAL r.recall_months MONTH),
                               MAX(CASE WHEN v.status = 'PLANNED' THEN v.visit_day ELSE DATE '1000-01-01' END)) AS due_on
                    FROM visit v FORCE INDEX (visit_patient)
                    STRAIGHT_JOIN direction r ON r.business_id = v.business_id AND r.id = v.direction_id
                        AND r.active AND r.recall_months > 0
                    WHERE v.business_id = :business AND v.patient_id IN (:patients)
                    GROUP BY v.patient_id, v.direction_id, r.recall_months
                    HAVING SUM(v.status = 'COMPLETED' AND NOT v.reversed) > 0
                ) f
            ) d ON d.patient_id = s.patient_id AND d.place = 1
            SET s.recall_on = COALESCE(m.due_on, d.due_on),
                s.recall_direction_id = CASE WHEN m.due_on IS NULL THEN d.direction_id END
            WHERE s.business_id = :business AND s.patient_id IN (:patients)
              AND NOT (s.recall_on <=> COALESCE(m.due_on, d.due_on)
                       AND s.recall_direction_id <=> CASE WHEN m.due_on IS NULL THEN d.direction_id END)
            """;
}
