package io.revisit.visit;

import io.revisit.business.ClinicCalendar;
import io.revisit.patient.PatientId;
import io.revisit.shared.PersonName;
import io.revisit.shared.data.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads lists of visits: first the ids of the page, then what the page shows of them. */
@Component
class VisitListQuery {

    /** What a list shows of these visits. */
    private static final String ROWS = """
            SELECT v.id, v.patient_id, v.starts_at, v.status, v.service, v.gross, v.reward, v.refunded, v.net,
                   v.reversed, v.counted, v.repeated,
                   p.surname, p.given_name, p.patronymic, p.phone, p.card_number,
                   d.name AS doctor, r.name AS direction, b.name AS branch, m.name AS staff
            FROM visit v
            JOIN patient p ON p.business_id = v.business_id AND p.id = v.patient_id
            LEFT JOIN doctor d ON d.business_id = v.business_id AND d.id = v.doctor_id
            LEFT JOIN direction r ON r.business_id = v.business_id AND r.id = v.direction_id
            LEFT JOIN branch b ON b.business_id = v.business_id AND b.id = v.branch_id
            LEFT JOIN staff_member m ON m.business_id = v.business_id AND m.id = v.staff_id
            WHERE v.business_id = :business AND v.id IN (:ids)
            """;

    private final TenantSql sql;
    private final ClinicCalendar calendar;

    VisitListQuery(TenantSql sql, ClinicCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    List<VisitRow> page(VisitFilter filter, VisitSort sort, long offset, int limit) {
        List<Long> ids = VisitListSql.of(filter)
                .ids(sql, sort, offset, limit)
                .query(Long.class)
                .list();
        return ids.isEmpty() ? List.of() : rows(ids);
    }

    VisitTotals totals(VisitFilter filter) {
        return VisitListSql.of(filter)
                .totals(sql)
                .query((row, _) -> new VisitTotals(
                        row.getLong("visits"),
                        row.getLong("counted"),
                        row.getBigDecimal("gross"),
                        row.getBigDecimal("net")))
                .single();
    }

    private List<VisitRow> rows(List<Long> ids) {
        ZoneId zone = calendar.zone();
        Map<Long, VisitRow> rows = new HashMap<>();
        sql.sql(ROWS).param("ids", ids).query(row -> {
            rows.put(row.getLong("id"), read(row, zone));
        });
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private static VisitRow read(ResultSet row, ZoneId zone) throws SQLException {
        return new VisitRow(
                new VisitId(row.getLong("id")),
                new PatientId(row.getLong("patient_id")),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic"))
                        .full(),
                row.getString("phone"),
                row.getString("card_number"),
                row.getObject("starts_at", LocalDateTime.class)
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(zone)
                        .toLocalDateTime(),
                VisitStatus.valueOf(row.getString("status")),
                row.getString("doctor"),
                row.getString("direction"),
                row.getString("branch"),
                row.getString("staff"),
                row.getString("service"),
                row.getBigDecimal("gross"),
                row.getBigDecimal("reward"),
                row.getBigDecimal("refunded"),
                row.getBigDecimal("net"),
                row.getBoolean("reversed"),
                row.getBoolean("counted"),
                row.getBoolean("repeated"));
    }
}
