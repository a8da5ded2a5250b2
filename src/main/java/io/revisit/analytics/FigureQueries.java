package io.revisit.analytics;

import io.revisit.shared.Period;
import io.revisit.shared.data.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes figures and charts, one statement each over the rows of the period. */
@Component
class FigureQueries {

    /**
     * The base at the end of a day: a card made by hand counts from the day it was made; an imported one always, since the
     * patient was in the clinic's base before the file was.
     */
    static final String IN_BASE = """
            p.merged_into IS NULL AND p.erased_at IS NULL AND (p.import_id IS NOT NULL OR p.created_at < :afterEnd)
            """;

    private final TenantSql sql;

    FigureQueries(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * @param activeWindowDays a patient is active on a day with a completed visit in so many days up to it
     * @param afterEnd the instant, in UTC, at which the period is over
     */
    PeriodFigures figures(Period period, int activeWindowDays, LocalDateTime afterEnd) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        return sql.sql("""
                SELECT b.base, b.digitized, b.joined, b.referred, b.referred_came, m.*, a.active_before, a.active_at_end, a.active_new
                FROM (
                    SELECT COUNT(*) AS base, COUNT(d.patient_id) AS digitized,
                           COALESCE(SUM(d.digitized_on BETWEEN :first AND :last), 0) AS joined,
                           COUNT(p.referrer_id) AS referred,
                           COALESCE(SUM(p.referrer_id IS NOT NULL AND s.first_visit_on <= :last), 0) AS referred_came
                    FROM patient p
                    LEFT JOIN patient_summary s ON s.business_id = p.business_id AND s.patient_id = p.id
                    LEFT JOIN digitization d ON d.business_id = p.business_id AND d.patient_id = p.id
                    WHERE p.business_id = :business AND
                """ + IN_BASE + """
                ) b
                CROSS JOIN (
                    SELECT COUNT(*) AS came, COALESCE(SUM(x.visits >= 2), 0) AS came_twice,
                           COALESCE(SUM(x.paid_visits > 0), 0) AS buyers, COALESCE(SUM(x.visits), 0) AS visits,
                           COALESCE(SUM(x.paid_visits), 0) AS paid_visits, COALESCE(SUM(x.gross), 0) AS gross,
                           COALESCE(SUM(x.reward), 0) AS reward, COALESCE(SUM(x.net), 0) AS net
                    FROM (
                        SELECT v.patient_id, SUM(v.counted) AS visits, SUM(v.paid_day) AS paid_visits,
                               SUM(v.gross) AS gross, SUM(v.reward) AS reward, SUM(v.net) AS net
                        FROM visit v
                        WHERE v.business_id = :business AND v.status = 'COMPLETED' AND NOT v.reversed
                          AND v.visit_day BETWEEN :first AND :last
                        GROUP BY v.patient_id
                    ) x
                ) m
                CROSS JOIN (
                    SELECT COALESCE(SUM(y.before_p), 0) AS active_before, COALESCE(SUM(y.at_end), 0) AS active_at_end,
                           COALESCE(SUM(y.at_end AND s.first_visit_on BETWEEN :first AND :last), 0) AS active_new
                    FROM (
                        SELECT v.patient_id, MAX(v.visit_day BETWEEN :beforeFrom AND :beforeTo) AS before_p,
                               MAX(v.visit_day BETWEEN :endFrom AND :last) AS at_end
                        FROM visit v
                        WHERE v.business_id = :business AND v.counted AND v.visit_day BETWEEN :beforeFrom AND :last
                        GROUP BY v.patient_id
                    ) y
                    JOIN patient_summary s ON s.business_id = :business AND s.patient_id = y.patient_id
                ) a
                """)
                .param("first", first)
                .param("last", last)
                .param("afterEnd", afterEnd)
                .param("beforeFrom", first.minusDays(activeWindowDays))
                .param("beforeTo", first.minusDays(1))
                .param("endFrom", last.minusDays(activeWindowDays - 1L))
                .query((row, _) -> figures(row))
                .single();
    }

    private static PeriodFigures figures(ResultSet row) throws SQLException {
        return new PeriodFigures(
                row.getLong("base"),
                row.getLong("digitized"),
                row.getLong("joined"),
                row.getLong("buyers"),
                row.getLong("came"),
                row.getLong("came_twice"),
                row.getLong("visits"),
                row.getLong("paid_visits"),
                row.getBigDecimal("gross"),
                row.getBigDecimal("reward"),
                row.getBigDecimal("net"),
                row.getLong("active_before"),
                row.getLong("active_at_end"),
                row.getLong("active_new"),
                row.getLong("referred"),
                row.getLong("referred_came"));
    }

    /** Completed visits by month, months without any left out. */
    List<MonthVisits> visitsByMonth(Period period) {
        return during(period, """
                SELECT MIN(v.visit_day) AS first_day, SUM(NOT v.repeated) AS first_visits, SUM(v.repeated) AS repeat_visits
                FROM visit v
                WHERE v.business_id = :business AND v.counted AND v.visit_day BETWEEN :first AND :last
                GROUP BY YEAR(v.visit_day), MONTH(v.visit_day)
                ORDER BY first_day
                """)
                .query((row, _) -> new MonthVisits(
                        YearMonth.from(row.getObject("first_day", LocalDate.class)),
                        row.getLong("first_visits"),
                        row.getLong("repeat_visits")))
                .list();
    }

    /** Patients who joined the programme in each month; the key of the first row holds all who joined before. */
    List<MonthDigitized> joinedByMonth(Period period) {
        return during(period, """
                SELECT GREATEST(MIN(d.digitized_on), :first) AS first_day, COUNT(*) AS joined
                FROM digitization d
                JOIN patient p ON p.business_id = d.business_id AND p.id = d.patient_id
                WHERE d.business_id = :business AND d.digitized_on <= :last
                  AND p.merged_into IS NULL AND p.erased_at IS NULL
                GROUP BY YEAR(GREATEST(d.digitized_on, :first)), MONTH(GREATEST(d.digitized_on, :first))
                ORDER BY first_day
                """)
                .query((row, _) -> new MonthDigitized(
                        YearMonth.from(row.getObject("first_day", LocalDate.class)), row.getLong("joined"), 0))
                .list();
    }

    private JdbcClient.StatementSpec during(Period period, String statement) {
        return sql.sql(statement).param("first", period.first()).param("last", period.last());
    }
}
