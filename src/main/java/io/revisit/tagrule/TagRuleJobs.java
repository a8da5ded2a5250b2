package io.revisit.tagrule;

import io.revisit.shared.RunningJob;
import io.revisit.shared.RunningJobSource;
import io.revisit.shared.data.TenantSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows rules that are being worked out in the header of every screen. */
@Component
class TagRuleJobs implements RunningJobSource {

    private static final String RUNNING = """
            SELECT r.name, r.done, r.total FROM tag_rule r
            WHERE r.business_id = :business AND r.running ORDER BY r.id DESC LIMIT 10
            """;

    private final TenantSql sql;

    TagRuleJobs(TenantSql sql) {
        this.sql = sql;
    }

    @Override
    public List<RunningJob> running() {
        return sql.sql(RUNNING)
                .query((row, _) -> new RunningJob(
                        "tagrule.job",
                        List.of(row.getString("name")),
                        row.getLong("done"),
                        row.getLong("total"),
                        "settings?tab=tag-rules"))
                .list();
    }
}
