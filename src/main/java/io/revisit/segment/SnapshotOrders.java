package io.revisit.segment;

import io.revisit.business.ClinicCalendar;
import io.revisit.segment.condition.Group;
import io.revisit.shared.data.TenantSql;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The snapshots that are to be taken, and how far each is. */
@Component
class SnapshotOrders {

    /** The day is that on which the snapshot was ordered: the conditions count from it, though midnight may pass meanwhile. */
    private static final String ORDER = """
            INSERT INTO segment_taking (business_id, segment_id, clinic_day, zone)
            VALUES (:business, :segment, :today, :zone)
            """;

    private static final String PROGRESS = """
            SELECT t.segment_id, t.done, t.total FROM segment_taking t WHERE t.business_id = :business
            """;

    /** An archived one waits until it is put back. */
    private static final String WAITING = """
            SELECT EXISTS (
                SELECT 1 FROM segment_taking t
                JOIN segment s ON s.business_id = t.business_id AND s.id = t.segment_id AND s.archived = FALSE
                WHERE t.business_id = :business)
            """;

    private final TenantSql sql;
    private final SegmentStore store;
    private final ClinicCalendar calendar;

    SnapshotOrders(TenantSql sql, SegmentStore store, ClinicCalendar calendar) {
        this.sql = sql;
        this.store = store;
        this.calendar = calendar;
    }

    /** Adds a snapshot and orders it to be taken, in the caller's transaction. */
    SaveResult.Saved add(String name, Group root) {
        SaveResult.Saved added = store.addSnapshot(name, root);
        ClinicDay day = ClinicDay.now(calendar);
        sql.sql(ORDER)
                .param("segment", added.id().value())
                .param("today", day.today())
                .param("zone", day.zone().getId())
                .update();
        return added;
    }

    /** How far each is that is being taken, by the id of its segment. */
    Map<Long, SnapshotProgress> progress() {
        Map<Long, SnapshotProgress> progress = new HashMap<>();
        sql.sql(PROGRESS).query(row -> {
            progress.put(row.getLong("segment_id"), new SnapshotProgress(row.getLong("done"), row.getLong("total")));
        });
        return progress;
    }

    /** Whether any of the current business is to be taken. */
    boolean areThere() {
        return sql.sql(WAITING).query(Boolean.class).single();
    }
}
