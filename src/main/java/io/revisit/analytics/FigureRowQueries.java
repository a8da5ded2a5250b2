package io.revisit.analytics;

import io.revisit.patient.PatientId;
import io.revisit.shared.Period;
import io.revisit.shared.data.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The patients behind each figure, a page at a time; their number is the figure's denominator (or the figure itself). */
@Component
class FigureRowQueries {

    private static final String PATIENT_NAME = "CONCAT_WS(' ', p.surname, p.given_name, p.patronymic) AS name";

    /** Who visited in the period: visits, money and last day of each. */
    private static final String IN_PERIOD = """
            JOIN (
                SELECT v.patient_id, SUM(v.counted) AS visits, SUM(v.paid_day) AS paid_visits, SUM(v.net) AS net,
                       MAX(v.visit_day) AS day
                FROM visit v
                WHERE v.business_id = :business AND v.status = 'COMPLETED' AND NOT v.reversed
                  AND v.visit_day BETWEEN :first AND :last
                GROUP BY v.patient_id
            ) x ON x.patient_id = p.id
            """;

    private final TenantSql sql;

    FigureRowQueries(TenantSql sql) {
        this.sql = sql;
    }

    List<FigureRow> page(FigureKind kind, FigureScope scope, int offset, int limit) {
        String order = " ORDER BY counts DESC, day DESC, name, id LIMIT :limit OFFSET :offset";
        return bind(scope, select(kind) + order)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> row(row))
                .list();
    }

    long count(FigureKind kind, FigureScope scope) {
        return bind(scope, "SELECT COUNT(*) FROM (" + select(kind) + ") counted_rows")
                .query(Long.class)
                .single();
    }

    private static String select(FigureKind kind) {
        return switch (kind) {
            case BASE -> ofBase("TRUE", "s.last_visit_on", "TRUE");
            case DIGITIZED_SHARE -> ofBase("d.patient_id IS NOT NULL", "d.digitized_on", "TRUE");
            case REFERRED -> ofBase("TRUE", "s.last_visit_on", "p.referrer_id IS NOT NULL");
            case REFERRED_CAME ->
                ofBase("TRUE", "s.first_visit_on", "p.referrer_id IS NOT NULL AND s.first_visit_on <= :last");
            case BUYERS -> ofPeriod("TRUE", "x.paid_visits > 0");
            case REPEAT_PURCHASE_RATE, VISITS_PER_BUYER -> ofPeriod("x.visits >= 2", "TRUE");
            case AVERAGE_ORDER_VALUE, REVENUE -> ofPeriod("x.paid_visits > 0", "TRUE");
            case RETENTION_RATE -> retention();
        };
    }

    private static String ofBase(String counts, String day, String which) {
        return "SELECT p.id, " + PATIENT_NAME + ", s.visits, s.net, " + day + " AS day, " + counts + " AS counts" + """
                 FROM patient p
                JOIN patient_summary s ON s.business_id = p.business_id AND s.patient_id = p.id
                LEFT JOIN digitization d ON d.business_id = p.business_id AND d.patient_id = p.id
                WHERE p.business_id = :business AND
                """
                + FigureQueries.IN_BASE + " AND " + which;
    }

    private static String ofPeriod(String counts, String which) {
        return "SELECT p.id, " + PATIENT_NAME + ", x.visits, x.net, x.day, " + counts + " AS counts FROM patient p "
                + IN_PERIOD + " WHERE p.business_id = :business AND " + which;
    }

    /** S and, counting, those of them still active at the end who are not new. */
    private static String retention() {
        return "SELECT p.id, " + PATIENT_NAME + ", y.visits, y.net, y.day, y.at_end AS counts" + """
                 FROM patient p
                JOIN (
                    SELECT v.patient_id, SUM(v.counted) AS visits, SUM(v.net) AS net, MAX(v.visit_day) AS day,
                           MAX(v.counted AND v.visit_day BETWEEN :beforeFrom AND :beforeTo) AS before_p,
                           MAX(v.counted AND v.visit_day BETWEEN :endFrom AND :last) AS at_end
                    FROM visit v
                    WHERE v.business_id = :business AND v.status = 'COMPLETED' AND NOT v.reversed
                      AND v.visit_day BETWEEN :beforeFrom AND :last
                    GROUP BY v.patient_id
                ) y ON y.patient_id = p.id
                JOIN patient_summary s ON s.business_id = p.business_id AND s.patient_id = p.id
                WHERE p.business_id = :business AND (y.before_p OR (y.at_end AND s.first_visit_on < :first))
                """;
    }

    private JdbcClient.StatementSpec bind(FigureScope scope, String statement) {
        Period period = scope.period();
        return sql.sql(statement)
                .param("first", period.first())
                .param("last", period.last())
                .param("afterEnd", scope.afterEnd())
                .param("beforeFrom", period.first().minusDays(scope.activeWindowDays()))
                .param("beforeTo", period.first().minusDays(1))
                .param("endFrom", period.last().minusDays(scope.activeWindowDays() - 1L));
    }

    private static FigureRow row(ResultSet row) throws SQLException {
        return new FigureRow(
                new PatientId(row.getLong("id")),
                row.getString("name"),
                row.getLong("visits"),
                row.getBigDecimal("net"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("counts"));
    }
}
