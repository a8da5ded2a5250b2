package io.revisit.segment;

import io.revisit.business.ClinicCalendar;
import io.revisit.shared.data.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps how many patients live segments meant day by day. */
@Component
class SegmentSizes {

    /** Nothing when the segment was changed meanwhile. */
    private static final String RECORD = """
            INSERT INTO segment_size (business_id, segment_id, day, patients, base)
            SELECT s.business_id, s.id, :today, :patients, :base
            FROM segment s
            WHERE s.business_id = :business AND s.id = :segment AND s.version = :version AND s.kind = 'LIVE'
              AND s.archived = FALSE
            ON DUPLICATE KEY UPDATE patients = VALUES(patients), base = VALUES(base)
            """;

    /** What was counted earlier on that day is of other conditions. */
    private static final String CHANGED = """
            INSERT INTO segment_size (business_id, segment_id, day, changed)
            VALUES (:business, :segment, :today, TRUE)
            ON DUPLICATE KEY UPDATE changed = TRUE, patients = NULL, base = NULL
            """;

    private static final String OF_ALL = """
            SELECT z.segment_id, z.day, z.patients, z.changed FROM segment_size z
            WHERE z.business_id = :business AND z.day >= :earliest
            ORDER BY z.segment_id, z.day
            """;

    private static final String OF_ONE = """
            SELECT z.segment_id, z.day, z.patients, z.changed FROM segment_size z
            WHERE z.business_id = :business AND z.segment_id = :segment AND z.day >= :earliest
            ORDER BY z.day
            """;

    /** Live segments that were not counted on this day, with the conditions that they have. */
    private static final String DUE = """
            SELECT s.id FROM segment s
            LEFT JOIN segment_size z ON z.business_id = s.business_id AND z.segment_id = s.id AND z.day = :today
            WHERE s.business_id = :business AND s.kind = 'LIVE' AND s.archived = FALSE AND z.patients IS NULL
            ORDER BY s.id
            """;

    private final TenantSql sql;
    private final ClinicCalendar calendar;

    SegmentSizes(TenantSql sql, ClinicCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /** Notes the size of today, unless the segment has another version by now. */
    void record(SegmentId segment, long version, long patients, long base) {
        sql.sql(RECORD)
                .param("segment", segment.value())
                .param("version", version)
                .param("today", calendar.today())
                .param("patients", patients)
                .param("base", base)
                .update();
    }

    /** Notes that the conditions change today. */
    void noteChange(SegmentId segment) {
        sql.sql(CHANGED)
                .param("segment", segment.value())
                .param("today", calendar.today())
                .update();
    }

    /** The sizes of all segments of the last days, the earliest first. */
    Map<SegmentId, List<SizeOfDay>> ofLastDays(int days) {
        Map<SegmentId, List<SizeOfDay>> sizes = new HashMap<>();
        sql.sql(OF_ALL).param("earliest", calendar.today().minusDays(days)).query(row -> {
            sizes.computeIfAbsent(new SegmentId(row.getLong("segment_id")), _ -> new ArrayList<>())
                    .add(size(row));
        });
        return sizes;
    }

    /** The sizes of one segment from a day on, the earliest first. */
    List<SizeOfDay> of(SegmentId segment, LocalDate from) {
        return sql.sql(OF_ONE)
                .param("segment", segment.value())
                .param("earliest", from)
                .query((row, _) -> size(row))
                .list();
    }

    private static SizeOfDay size(ResultSet row) throws SQLException {
        return new SizeOfDay(
                row.getObject("day", LocalDate.class),
                row.getObject("patients", Long.class),
                row.getBoolean("changed"));
    }

    /** The segments that are still to be counted today. */
    List<SegmentId> due() {
        return sql.sql(DUE).param("today", calendar.today()).query(Long.class).list().stream()
                .map(SegmentId::new)
                .toList();
    }
}
