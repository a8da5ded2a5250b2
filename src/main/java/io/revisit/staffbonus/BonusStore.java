package io.revisit.staffbonus;

import io.revisit.business.StaffMemberId;
import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import io.revisit.visit.VisitId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of calculated months, read and written. */
@Component
class BonusStore {

    private static final String MONTH = """
            SELECT m.id, m.month, m.state, m.scheme, m.cohort, m.returned, m.calculated_at, m.approved_at, m.paid_at
            FROM bonus_month m
            """;

    private final TenantSql sql;

    BonusStore(TenantSql sql) {
        this.sql = sql;
    }

    Optional<BonusMonth> find(YearMonth month) {
        return sql.sql(MONTH + " WHERE m.business_id = :business AND m.month = :month")
                .param("month", month.atDay(1))
                .query((row, _) -> month(row))
                .optional();
    }

    /** Months from the latest back, without their lines. */
    List<BonusMonth> latest(int limit) {
        return sql.sql(MONTH + " WHERE m.business_id = :business ORDER BY m.month DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, _) -> monthWithout(row, List.of()))
                .list();
    }

    private BonusMonth month(ResultSet row) throws SQLException {
        return monthWithout(row, lines(row.getLong("id")));
    }

    private static BonusMonth monthWithout(ResultSet row, List<BonusLine> lines) throws SQLException {
        return new BonusMonth(
                row.getLong("id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                MonthState.valueOf(row.getString("state")),
                SchemeJson.readScheme(row.getString("scheme")),
                row.getInt("cohort"),
                row.getInt("returned"),
                Objects.requireNonNull(instant(row, "calculated_at")),
                instant(row, "approved_at"),
                instant(row, "paid_at"),
                lines);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return UtcTime.toInstant(row.getObject(column, LocalDateTime.class));
    }

    List<BonusLine> lines(long monthId) {
        return sql.sql("""
                SELECT l.staff_id, l.staff_name, l.served, l.digitized, l.repeat_visits, l.multiplier_digitized,
                       l.multiplier_repeat, l.pay_digitized, l.pay_repeat, l.cut,
                       COALESCE((SELECT SUM(a.amount) FROM bonus_adjustment a
                                 WHERE a.business_id = :business AND a.month_id = l.month_id
                                   AND a.staff_id = l.staff_id), 0) AS adjustments
                FROM bonus_line l
                WHERE l.business_id = :business AND l.month_id = :month
                ORDER BY l.staff_name
                """).param("month", monthId).query((row, _) -> line(row)).list();
    }

    private static BonusLine line(ResultSet row) throws SQLException {
        return new BonusLine(
                new StaffMemberId(row.getLong("staff_id")),
                row.getString("staff_name"),
                new BonusCounts(row.getInt("served"), row.getInt("digitized"), row.getInt("repeat_visits")),
                new BonusPay(
                        row.getBigDecimal("multiplier_digitized").stripTrailingZeros(),
                        row.getBigDecimal("multiplier_repeat").stripTrailingZeros(),
                        row.getBigDecimal("pay_digitized"),
                        row.getBigDecimal("pay_repeat"),
                        row.getBigDecimal("cut")),
                row.getBigDecimal("adjustments"));
    }

    /** Stores a new or recalculated draft. */
    void writeDraft(long id, YearMonth month, BonusScheme scheme, BonusCalculation.Result result, Instant now) {
        sql.sql("""
                INSERT INTO bonus_month (business_id, id, month, state, scheme, cohort, returned, calculated_at)
                VALUES (:business, :id, :month, 'DRAFT', :scheme, :cohort, :returned, :now)
                ON DUPLICATE KEY UPDATE scheme = VALUES(scheme), cohort = VALUES(cohort), returned = VALUES(returned),
                    calculated_at = VALUES(calculated_at), version = version + 1
                """)
                .param("id", id)
                .param("month", month.atDay(1))
                .param("scheme", SchemeJson.write(scheme))
                .param("cohort", result.cohort())
                .param("returned", result.returned())
                .param("now", UtcTime.of(now))
                .update();
        sql.sql("DELETE FROM bonus_line WHERE business_id = :business AND month_id = :month")
                .param("month", id)
                .update();
        sql.batch(
                """
                INSERT INTO bonus_line (business_id, month_id, staff_id, staff_name, served, digitized, repeat_visits,
                    multiplier_digitized, multiplier_repeat, pay_digitized, pay_repeat, cut)
                VALUES (:business, :month, :staff, :name, :served, :digitized, :repeat, :byConversion, :byReturn,
                    :payDigitized, :payRepeat, :cut)
                """,
                result.lines().stream()
                        .<Map<String, ?>>map(line -> parameters(id, line))
                        .toList());
    }

    private static Map<String, Object> parameters(long monthId, BonusLine line) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("month", monthId);
        parameters.put("staff", line.staff().value());
        parameters.put("name", line.staffName());
        parameters.put("served", line.counts().served());
        parameters.put("digitized", line.counts().digitized());
        parameters.put("repeat", line.counts().repeat());
        parameters.put("byConversion", line.pay().multiplierDigitized());
        parameters.put("byReturn", line.pay().multiplierRepeat());
        parameters.put("payDigitized", line.pay().payDigitized());
        parameters.put("payRepeat", line.pay().payRepeat());
        parameters.put("cut", line.pay().cut());
        return parameters;
    }

    /** Moves the month on if it is still in the state expected. */
    boolean move(long monthId, MonthState from, MonthState to, @Nullable Long userId, Instant now) {
        String columns = to == MonthState.APPROVED
                ? "approved_by = :user, approved_at = :now"
                : "paid_by = :user, paid_at = :now";
        return sql.sql("UPDATE bonus_month SET state = :to, " + columns + ", version = version + 1 "
                                + "WHERE business_id = :business AND id = :month AND state = :from")
                        .param("month", monthId)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("user", userId)
                        .param("now", UtcTime.of(now))
                        .update()
                == 1;
    }

    /** The rows behind a number; staff is 0 for the clinic's cohort. */
    List<BonusDetail> details(long monthId, DetailKind kind, long staffId, int offset, int limit) {
        return sql.sql("""
                SELECT b.patient_id, b.patient_name, b.visit_id, v.visit_day, b.on_day, b.amount
                FROM bonus_detail b
                LEFT JOIN visit v ON v.business_id = :business AND v.id = b.visit_id
                WHERE b.business_id = :business AND b.month_id = :month AND b.kind = :kind AND b.staff_id = :staff
                ORDER BY b.on_day, b.patient_name, b.patient_id, b.seq
                LIMIT :limit OFFSET :offset
                """)
                .param("month", monthId)
                .param("kind", kind.name())
                .param("staff", staffId)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> detail(row))
                .list();
    }

    private static BonusDetail detail(ResultSet row) throws SQLException {
        Long visit = row.getObject("visit_id", Long.class);
        return new BonusDetail(
                new PatientId(row.getLong("patient_id")),
                row.getString("patient_name"),
                visit == null ? null : new VisitId(visit),
                row.getObject("visit_day", LocalDate.class),
                row.getObject("on_day", LocalDate.class),
                row.getBigDecimal("amount"));
    }

    List<BonusAdjustment> adjustments(long monthId, long staffId) {
        return sql.sql("""
                SELECT s.month, a.kind, a.cause, a.patient_id, a.patient_name, a.amount
                FROM bonus_adjustment a
                JOIN bonus_month s ON s.business_id = :business AND s.id = a.source_id
                WHERE a.business_id = :business AND a.month_id = :month AND a.staff_id = :staff
                ORDER BY s.month, a.id
                """)
                .param("month", monthId)
                .param("staff", staffId)
                .query((row, _) -> adjustment(row))
                .list();
    }

    private static BonusAdjustment adjustment(ResultSet row) throws SQLException {
        Long patient = row.getObject("patient_id", Long.class);
        String kind = row.getString("kind");
        BigDecimal amount = row.getBigDecimal("amount");
        return new BonusAdjustment(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                kind == null ? null : DetailKind.valueOf(kind),
                AdjustmentCause.valueOf(row.getString("cause")),
                patient == null ? null : new PatientId(patient),
                row.getString("patient_name"),
                amount);
    }
}
