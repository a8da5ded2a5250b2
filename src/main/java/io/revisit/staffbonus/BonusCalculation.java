package io.revisit.staffbonus;

import io.revisit.business.StaffMemberId;
import io.revisit.shared.Period;
import io.revisit.shared.data.TenantSql;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts a month by set-based SQL: one statement a number writes the rows behind it, and the number is their count, so
 * that a figure and its rows cannot disagree (DOMAIN.md, Staff bonus). The caller holds the transaction.
 */
@Component
class BonusCalculation {

    /** What a month came to before adjustments. */
    record Result(int cohort, int returned, List<BonusLine> lines) {}

    private static final String INSERT = """
            INSERT INTO bonus_detail
                (business_id, month_id, kind, staff_id, patient_id, seq, patient_name, visit_id, on_day)
            """;
    private static final String PATIENT_NAME = "CONCAT_WS(' ', p.surname, p.given_name, p.patronymic)";

    private final TenantSql sql;

    BonusCalculation(TenantSql sql) {
        this.sql = sql;
    }

    /** Writes the details and lines of the month under {@code monthId}, replacing what is there. */
    Result calculate(long monthId, YearMonth month, BonusScheme scheme) {
        erase(monthId);
        Period days = Period.ofMonth(month);
        insertServed(monthId, days);
        insertDigitized(monthId, days, scheme);
        insertRepeat(monthId, days);
        Period cohortDays = Period.ofMonth(month.minusMonths(scheme.windowMonths()));
        int cohort = insertCohort(monthId, cohortDays);
        int returned = insertReturned(monthId, new Period(cohortDays.last().plusDays(1), days.last()));
        List<BonusLine> lines = countLines(monthId, scheme, cohort, returned);
        writeAmounts(monthId, scheme, lines);
        return new Result(cohort, returned, lines);
    }

    /** Removes the details of a month. */
    void erase(long monthId) {
        sql.sql("DELETE FROM bonus_detail WHERE business_id = :business AND month_id = :month")
                .param("month", monthId)
                .update();
    }

    /** Distinct patients that s handled in the month and who were not digitized on an earlier day than that visit. */
    private void insertServed(long monthId, Period days) {
        during(days, INSERT + """
                SELECT :business, :month, 'SERVED', t.staff_id, t.patient_id, 0,
                """ + PATIENT_NAME + """
                , t.visit_id, t.visit_day
                FROM (
                    SELECT v.staff_id, v.patient_id, v.id AS visit_id, v.visit_day,
                           ROW_NUMBER() OVER (PARTITION BY v.staff_id, v.patient_id ORDER BY v.visit_day, v.id) AS n
                    FROM visit v
                    LEFT JOIN digitization d ON d.business_id = :business AND d.patient_id = v.patient_id
                    WHERE v.business_id = :business AND v.counted AND v.staff_id IS NOT NULL
                      AND v.visit_day BETWEEN :first AND :last
                      AND (d.patient_id IS NULL OR d.digitized_on >= v.visit_day)
                ) t
                JOIN patient p ON p.business_id = :business AND p.id = t.patient_id
                WHERE t.n = 1
                """).param("month", monthId).update();
    }

    /** Qualified digitizations; the visit is the paid one nearest to the day of digitization. */
    private void insertDigitized(long monthId, Period days, BonusScheme scheme) {
        Integer within = scheme.qualifyDays();
        during(days, INSERT + """
                SELECT :business, :month, 'DIGITIZED', t.staff_id, t.patient_id, 0, t.patient_name, t.visit_id, t.digitized_on
                FROM (
                    SELECT d.staff_id, d.patient_id, d.digitized_on,
                """ + PATIENT_NAME + """
                     AS patient_name,
                           (SELECT v.id FROM visit v
                            WHERE v.business_id = :business AND v.patient_id = d.patient_id AND v.paid_day
                              AND v.visit_day BETWEEN d.digitized_on - INTERVAL :within DAY
                                                  AND d.digitized_on + INTERVAL :within DAY
                            ORDER BY ABS(DATEDIFF(v.visit_day, d.digitized_on)), v.id
                            LIMIT 1) AS visit_id
                    FROM digitization d
                    JOIN patient p ON p.business_id = :business AND p.id = d.patient_id
                    WHERE d.business_id = :business AND d.staff_id IS NOT NULL
                      AND d.digitized_on BETWEEN :first AND :last
                      AND (:countImported OR NOT d.imported)
                      AND NOT EXISTS (SELECT 1 FROM staff_member s
                                      WHERE s.business_id = :business AND s.phone = p.phone)
                ) t
                WHERE t.visit_id IS NOT NULL OR NOT :mustQualify
                """)
                .param("month", monthId)
                .param("countImported", scheme.countImported())
                .param("mustQualify", within != null)
                .param("within", within == null ? 0 : within)
                .update();
    }

    private void insertRepeat(long monthId, Period days) {
        during(days, INSERT + """
                SELECT :business, :month, 'REPEAT', v.staff_id, v.patient_id,
                       ROW_NUMBER() OVER (PARTITION BY v.staff_id, v.patient_id ORDER BY v.visit_day, v.id),
                """ + PATIENT_NAME + """
                , v.id, v.visit_day
                FROM visit v
                JOIN patient p ON p.business_id = :business AND p.id = v.patient_id
                WHERE v.business_id = :business AND v.repeated AND v.staff_id IS NOT NULL
                  AND v.visit_day BETWEEN :first AND :last
                """).param("month", monthId).update();
    }

    /** Patients with a completed visit in the month M − W; the row names the last such visit. */
    private int insertCohort(long monthId, Period cohortDays) {
        return during(cohortDays, INSERT + """
                SELECT :business, :month, 'COHORT', 0, t.patient_id, 0,
                """ + PATIENT_NAME + """
                , t.visit_id, t.visit_day
                FROM (
                    SELECT v.patient_id, v.id AS visit_id, v.visit_day,
                           ROW_NUMBER() OVER (PARTITION BY v.patient_id ORDER BY v.visit_day DESC, v.id) AS n
                    FROM visit v
                    WHERE v.business_id = :business AND v.counted AND v.visit_day BETWEEN :first AND :last
                ) t
                JOIN patient p ON p.business_id = :business AND p.id = t.patient_id
                WHERE t.n = 1
                """)
                .param("month", monthId)
                .update();
    }

    /** Those of the cohort who came after its month and by the end of M; the row names the first such visit. */
    private int insertReturned(long monthId, Period afterwards) {
        return during(afterwards, INSERT + """
                SELECT :business, :month, 'RETURNED', 0, t.patient_id, 0, t.patient_name, t.visit_id, t.visit_day
                FROM (
                    SELECT c.patient_id, c.patient_name, v.id AS visit_id, v.visit_day,
                           ROW_NUMBER() OVER (PARTITION BY v.patient_id ORDER BY v.visit_day, v.id) AS n
                    FROM bonus_detail c
                    JOIN visit v ON v.business_id = :business AND v.patient_id = c.patient_id
                    WHERE c.business_id = :business AND c.month_id = :month AND c.kind = 'COHORT'
                      AND v.counted AND v.visit_day BETWEEN :first AND :last
                ) t
                WHERE t.n = 1
                """).param("month", monthId).update();
    }

    private List<BonusLine> countLines(long monthId, BonusScheme scheme, int cohort, int returned) {
        return sql.sql("""
                SELECT b.staff_id, s.name,
                       SUM(b.kind = 'SERVED') AS served,
                       SUM(b.kind = 'DIGITIZED') AS digitized,
                       SUM(b.kind = 'REPEAT') AS repeat_visits
                FROM bonus_detail b
                JOIN staff_member s ON s.business_id = :business AND s.id = b.staff_id
                WHERE b.business_id = :business AND b.month_id = :month AND b.staff_id > 0
                GROUP BY b.staff_id, s.name
                ORDER BY s.name
                """)
                .param("month", monthId)
                .query((row, _) -> {
                    BonusCounts counts =
                            new BonusCounts(row.getInt("served"), row.getInt("digitized"), row.getInt("repeat_visits"));
                    return new BonusLine(
                            new StaffMemberId(row.getLong("staff_id")),
                            row.getString("name"),
                            counts,
                            BonusPay.of(scheme, counts, cohort, returned),
                            BigDecimal.ZERO);
                })
                .list();
    }

    private void writeAmounts(long monthId, BonusScheme scheme, List<BonusLine> lines) {
        sql.batch(
                """
                UPDATE bonus_detail SET amount = CASE kind WHEN 'DIGITIZED' THEN :digitized ELSE :repeat END
                WHERE business_id = :business AND month_id = :month AND kind IN ('DIGITIZED', 'REPEAT')
                  AND staff_id = :staff
                """,
                lines.stream()
                        .<Map<String, ?>>map(line -> Map.of(
                                "month", monthId,
                                "staff", line.staff().value(),
                                "digitized",
                                        scheme.rateDigitized()
                                                .multiply(line.pay().multiplierDigitized()),
                                "repeat",
                                        scheme.rateRepeat().multiply(line.pay().multiplierRepeat())))
                        .toList());
    }

    private JdbcClient.StatementSpec during(Period days, String statement) {
        return sql.sql(statement).param("first", days.first()).param("last", days.last());
    }
}
