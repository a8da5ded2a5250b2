package io.revisit.patient.duplicate;

import io.revisit.patient.MergedPair;
import io.revisit.shared.data.TenantSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cards that were merged into a card that is merged itself: all of them lead to the one that stands. */
@Component
class MergeChains {

    private static final String MERGED_INTO = """
            SELECT m.survivor_id, m.loser_id FROM patient_merge m
            WHERE m.business_id = :business AND m.survivor_id IN (:survivors) AND m.undone_at IS NULL""";

    private static final String LEAD =
            "UPDATE patient SET merged_into = :survivor WHERE business_id = :business AND id = :loser";

    private final TenantSql sql;

    MergeChains(TenantSql sql) {
        this.sql = sql;
    }

    /** After merges: who was merged into the losers before. */
    void leadToSurvivors(List<MergedPair> pairs) {
        Map<Long, Long> ends = new HashMap<>();
        pairs.forEach(pair -> ends.put(pair.loser().value(), pair.survivor().value()));
        lead(ends);
    }

    /** After merges were taken back: who had been merged into the losers leads to them again. */
    void leadToLosers(List<MergedPair> pairs) {
        Map<Long, Long> ends = new HashMap<>();
        pairs.forEach(pair -> ends.put(pair.loser().value(), pair.loser().value()));
        lead(ends);
    }

    /** @param ends by a card where it leads; what was merged into it leads there too */
    private void lead(Map<Long, Long> ends) {
        List<Map<String, ?>> found = new ArrayList<>();
        Map<Long, Long> level = ends;
        while (!level.isEmpty()) {
            Map<Long, Long> above = level;
            Map<Long, Long> below = new HashMap<>();
            sql.sql(MERGED_INTO).param("survivors", level.keySet()).query(row -> {
                below.put(row.getLong("loser_id"), above.get(row.getLong("survivor_id")));
            });
            below.forEach((loser, survivor) -> found.add(Map.of("loser", loser, "survivor", survivor)));
            level = below;
        }
        sql.batch(LEAD, found);
    }
}
