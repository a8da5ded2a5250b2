package io.revisit.segment;

import io.revisit.shared.RunningJob;
import io.revisit.shared.RunningJobSource;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows snapshots that are being taken in the header of every screen. */
@Component
class SnapshotJobs implements RunningJobSource {

    private static final String RUNNING = """
            SELECT t.segment_id, s.name, t.done, t.total
            FROM segment_taking t
            JOIN segment s ON s.business_id = t.business_id AND s.id = t.segment_id AND s.archived = FALSE
            WHERE t.business_id = :business ORDER BY t.segment_id DESC LIMIT 10
            """;

    private final TenantSql sql;

    SnapshotJobs(TenantSql sql) {
        this.sql = sql;
    }

    @Override
    public List<RunningJob> running() {
        return sql.sql(RUNNING)
                .query((row, _) -> new RunningJob(
                        "segment.snapshot.job",
                        List.of(row.getString("name")),
                        row.getLong("done"),
                        row.getLong("total"),
                        "segments/" + row.getLong("segment_id")))
                .list();
    }
}
