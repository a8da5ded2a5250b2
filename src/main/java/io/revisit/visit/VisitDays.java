package io.revisit.visit;

import io.revisit.business.ClinicCalendar;
import io.revisit.shared.data.TenantSql;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The calendar days of visits, which follow from the clinic's time zone and change with it. */
@Component
class VisitDays {

    private static final String STORED = """
            SELECT v.id, v.starts_at, v.visit_day FROM visit v
            WHERE v.business_id = :business AND v.patient_id IN (:patients)
            """;

    private static final String CORRECT =
            "UPDATE visit SET visit_day = :day WHERE business_id = :business AND id = :id";

    /** A visit's day as it is stored, and when the visit was. */
    private record Stored(long id, LocalDateTime startsAt, LocalDate day) {

        LocalDate dayIn(ZoneId zone) {
            return startsAt.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
        }
    }

    private final TenantSql sql;
    private final ClinicCalendar calendar;

    VisitDays(TenantSql sql, ClinicCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /** Corrects the days of these patients' visits; gives how many were other ones. */
    int correct(Collection<Long> patients) {
        ZoneId zone = calendar.zone();
        List<Map<String, ?>> others = sql
                .sql(STORED)
                .param("patients", patients)
                .query((row, _) -> new Stored(
                        row.getLong("id"),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("visit_day", LocalDate.class)))
                .list()
                .stream()
                .filter(visit -> !visit.dayIn(zone).equals(visit.day()))
                .<Map<String, ?>>map(visit -> Map.of("id", visit.id(), "day", visit.dayIn(zone)))
                .toList();
        sql.batch(CORRECT, others);
        return others.size();
    }
}
