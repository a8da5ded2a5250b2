package io.revisit.staffbonus;

import io.revisit.shared.Period;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what changed in approved months and settles it in the next open one (DOMAIN.md, Staff bonus). The approved month
 * is counted anew under its frozen scheme, beside its frozen rows; each row that came or went since is an adjustment with
 * its cause, and what no single row explains (a tier, the cap) is one more, so that frozen total + adjustments = the
 * total of today. Earlier adjustments count as settled, hence nothing is settled twice.
 */
@Component
class BonusReconciliation {

    /** A row that came (+1) or went (-1) since approval. */
    private record Change(
            DetailKind kind,
            long staffId,
            String staffName,
            int rowChange,
            AdjustmentCause cause,
            long patientId,
            String patientName,
            @Nullable Long visitId) {}

    private final TenantSql sql;
    private final Ids ids;
    private final BonusStore store;
    private final BonusCalculation calculation;

    BonusReconciliation(TenantSql sql, Ids ids, BonusStore store, BonusCalculation calculation) {
        this.sql = sql;
        this.ids = ids;
        this.store = store;
        this.calculation = calculation;
    }

    /** Writes the adjustments of the open month anew. */
    void settleIn(long openMonthId, YearMonth openMonth) {
        sql.sql("DELETE FROM bonus_adjustment WHERE business_id = :business AND month_id = :month")
                .param("month", openMonthId)
                .update();
        for (YearMonth month = openMonth.minusMonths(1); ; month = month.minusMonths(1)) {
            Optional<BonusMonth> source = store.find(month).filter(found -> found.state() != MonthState.DRAFT);
            if (source.isEmpty()) {
                break;
            }
            settle(source.get(), openMonthId);
        }
        addLinesForAdjustedStaff(openMonthId);
    }

    private void settle(BonusMonth source, long openMonthId) {
        long today = ids.next();
        Map<Long, BonusLine> linesToday = byStaff(
                calculation.calculate(today, source.month(), source.scheme()).lines());
        List<Change> changes = changes(source, today, openMonthId);
        calculation.erase(today);
        Map<Long, BonusLine> frozen = byStaff(source.lines());
        Map<Long, BigDecimal> settled = settledBefore(source.id(), openMonthId);
        List<Map<String, ?>> rows = new ArrayList<>();
        for (Change change : changes) {
            BonusLine rates = frozen.getOrDefault(change.staffId(), linesToday.get(change.staffId()));
            BigDecimal amount = amount(source.scheme(), rates, change);
            settled.merge(change.staffId(), amount, BigDecimal::add);
            rows.add(row(source, openMonthId, change, amount));
        }
        rows.addAll(remainders(source, openMonthId, linesToday, frozen, settled));
        insert(rows);
    }

    private static Map<Long, BonusLine> byStaff(List<BonusLine> lines) {
        return lines.stream().collect(Collectors.toMap(line -> line.staff().value(), Function.identity()));
    }

    private static BigDecimal amount(BonusScheme scheme, @Nullable BonusLine rates, Change change) {
        if (rates == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal one = change.kind() == DetailKind.DIGITIZED
                ? scheme.rateDigitized().multiply(rates.pay().multiplierDigitized())
                : scheme.rateRepeat().multiply(rates.pay().multiplierRepeat());
        return one.multiply(BigDecimal.valueOf(change.rowChange())).setScale(2, RoundingMode.HALF_UP);
    }

    /** What the rows do not explain, an administrator each. */
    private List<Map<String, ?>> remainders(
            BonusMonth source,
            long openMonthId,
            Map<Long, BonusLine> linesToday,
            Map<Long, BonusLine> frozen,
            Map<Long, BigDecimal> settled) {
        Set<Long> staff = new HashSet<>(linesToday.keySet());
        staff.addAll(frozen.keySet());
        List<Map<String, ?>> rows = new ArrayList<>();
        for (Long staffId : staff) {
            BigDecimal before = bonus(frozen.get(staffId)).add(settled.getOrDefault(staffId, BigDecimal.ZERO));
            BigDecimal remainder = bonus(linesToday.get(staffId)).subtract(before);
            if (remainder.signum() != 0) {
                BonusLine line = frozen.getOrDefault(staffId, linesToday.get(staffId));
                rows.add(remainderRow(source, openMonthId, staffId, line == null ? "" : line.staffName(), remainder));
            }
        }
        return rows;
    }

    private static BigDecimal bonus(@Nullable BonusLine line) {
        return line == null ? BigDecimal.ZERO : line.pay().bonus();
    }

    private Map<Long, BigDecimal> settledBefore(long sourceId, long openMonthId) {
        Map<Long, BigDecimal> settled = new HashMap<>();
        sql.sql("""
                SELECT a.staff_id, SUM(a.amount) AS amount FROM bonus_adjustment a
                WHERE a.business_id = :business AND a.source_id = :source AND a.month_id <> :open
                GROUP BY a.staff_id
                """).param("source", sourceId).param("open", openMonthId).query(row -> {
            settled.put(row.getLong("staff_id"), row.getBigDecimal("amount"));
        });
        return settled;
    }

    /** Rows of today that were not approved nor settled since (n = 1), and such that are no more (n = -1), with causes. */
    private List<Change> changes(BonusMonth source, long today, long openMonthId) {
        Period days = Period.ofMonth(source.month());
        return sql.sql("""
                SELECT x.kind, x.staff_id, s.name AS staff_name, x.n, x.patient_id, x.visit_id,
                       CONCAT_WS(' ', p.surname, p.given_name, p.patronymic) AS patient_name,
                       CASE WHEN x.n > 0 THEN 'ADDED_LATER'
                            WHEN p.merged_into IS NOT NULL THEN 'PATIENT_MERGED'
                            WHEN v.reversed THEN 'VISIT_REFUNDED'
                            WHEN v.status <> 'COMPLETED' THEN 'VISIT_NOT_COMPLETED'
                            WHEN x.kind = 'REPEAT' AND v.visit_day NOT BETWEEN :first AND :last THEN 'VISIT_MOVED'
                            WHEN COALESCE(CASE x.kind WHEN 'REPEAT' THEN v.staff_id ELSE d.staff_id END, 0) <> x.staff_id
                                THEN 'CREDITED_TO_ANOTHER'
                            ELSE 'NO_LONGER_COUNTS' END AS cause
                FROM (
                    SELECT r.kind, r.staff_id, r.row_key, MAX(r.patient_id) AS patient_id, MAX(r.visit_id) AS visit_id,
                           SUM(r.n) AS n
                    FROM (
                        SELECT b.kind, b.staff_id, b.patient_id, b.visit_id, 1 AS n,
                               CASE b.kind WHEN 'REPEAT' THEN b.visit_id ELSE b.patient_id END AS row_key
                        FROM bonus_detail b
                        WHERE b.business_id = :business AND b.month_id = :today AND b.kind IN ('DIGITIZED', 'REPEAT')
                        UNION ALL
                        SELECT f.kind, f.staff_id, f.patient_id, f.visit_id, -1,
                               CASE f.kind WHEN 'REPEAT' THEN f.visit_id ELSE f.patient_id END
                        FROM bonus_detail f
                        WHERE f.business_id = :business AND f.month_id = :source AND f.kind IN ('DIGITIZED', 'REPEAT')
                        UNION ALL
                        SELECT a.kind, a.staff_id, a.patient_id, a.visit_id, -a.row_change,
                               CASE a.kind WHEN 'REPEAT' THEN a.visit_id ELSE a.patient_id END
                        FROM bonus_adjustment a
                        WHERE a.business_id = :business AND a.source_id = :source AND a.month_id <> :open
                          AND a.row_change <> 0
                    ) r
                    GROUP BY r.kind, r.staff_id, r.row_key
                    HAVING SUM(r.n) <> 0
                ) x
                JOIN patient p ON p.business_id = :business AND p.id = x.patient_id
                JOIN staff_member s ON s.business_id = :business AND s.id = x.staff_id
                LEFT JOIN visit v ON v.business_id = :business AND v.id = x.visit_id
                LEFT JOIN digitization d ON d.business_id = :business AND d.patient_id = x.patient_id
                ORDER BY s.name, x.kind, x.patient_id, x.visit_id
                """)
                .param("today", today)
                .param("source", source.id())
                .param("open", openMonthId)
                .param("first", days.first())
                .param("last", days.last())
                .query((row, _) -> new Change(
                        DetailKind.valueOf(row.getString("kind")),
                        row.getLong("staff_id"),
                        row.getString("staff_name"),
                        row.getInt("n"),
                        AdjustmentCause.valueOf(row.getString("cause")),
                        row.getLong("patient_id"),
                        row.getString("patient_name"),
                        row.getObject("visit_id", Long.class)))
                .list();
    }

    private Map<String, Object> row(BonusMonth source, long openMonthId, Change change, BigDecimal amount) {
        Map<String, Object> row = remainderRow(source, openMonthId, change.staffId(), change.staffName(), amount);
        row.put("kind", change.kind().name());
        row.put("rowChange", change.rowChange());
        row.put("cause", change.cause().name());
        row.put("patient", change.patientId());
        row.put("patientName", change.patientName());
        row.put("visit", change.visitId());
        return row;
    }

    @SuppressWarnings("NullAway") // A parameter may be NULL in SQL.
    private Map<String, Object> remainderRow(
            BonusMonth source, long openMonthId, long staffId, String staffName, BigDecimal amount) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", ids.next());
        row.put("month", openMonthId);
        row.put("source", source.id());
        row.put("staff", staffId);
        row.put("staffName", staffName);
        row.put("kind", null);
        row.put("rowChange", 0);
        row.put("cause", AdjustmentCause.RATE_CHANGED.name());
        row.put("patient", null);
        row.put("patientName", null);
        row.put("visit", null);
        row.put("amount", amount);
        return row;
    }

    private void insert(List<Map<String, ?>> rows) {
        sql.batch("""
                INSERT INTO bonus_adjustment (business_id, id, month_id, source_id, staff_id, staff_name, kind, row_change,
                    cause, patient_id, patient_name, visit_id, amount)
                VALUES (:business, :id, :month, :source, :staff, :staffName, :kind, :rowChange, :cause, :patient,
                    :patientName, :visit, :amount)
                """, rows);
    }

    /** Somebody who earned nothing in the open month still has a line when an earlier month changed. */
    private void addLinesForAdjustedStaff(long openMonthId) {
        sql.sql("""
                INSERT IGNORE INTO bonus_line (business_id, month_id, staff_id, staff_name, served, digitized,
                    repeat_visits, multiplier_digitized, multiplier_repeat, pay_digitized, pay_repeat, cut)
                SELECT :business, :month, a.staff_id, MAX(a.staff_name), 0, 0, 0, 1, 1, 0, 0, 0
                FROM bonus_adjustment a
                WHERE a.business_id = :business AND a.month_id = :month
                GROUP BY a.staff_id
                """).param("month", openMonthId).update();
    }
}
