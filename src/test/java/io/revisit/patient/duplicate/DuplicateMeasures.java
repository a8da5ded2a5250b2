package io.revisit.patient.duplicate;

import io.revisit.patient.household.HouseholdService;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TableStatistics;
import io.revisit.shared.data.TenantSql;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One search for duplicates on this thread, for the bench. */
@Component
public class DuplicateMeasures {

    private final DuplicateSearches searches;
    private final DuplicateSearching searching;
    private final DuplicatePairs pairs;
    private final HouseholdService households;
    private final TenantSql sql;
    private final Ids ids;
    private final TableStatistics statistics;

    DuplicateMeasures(
            DuplicateSearches searches,
            DuplicateSearching searching,
            DuplicatePairs pairs,
            HouseholdService households,
            TenantSql sql,
            Ids ids,
            TableStatistics statistics) {
        this.searches = searches;
        this.searching = searching;
        this.pairs = pairs;
        this.households = households;
        this.sql = sql;
        this.ids = ids;
        this.statistics = statistics;
    }

    /** Fills the current business with a generated base. */
    public void base(int patients) {
        new MessyBase(sql, ids, 7).store(patients);
        statistics.refresh();
    }

    /**
     * What a search found and took.
     *
     * @param seconds by the stage
     */
    public record Found(long pairs, long families, Map<String, Double> seconds) {}

    /** Goes through the whole base. */
    public Found search() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        searches.order(null);
        long last = System.nanoTime();
        for (Optional<SearchMark> next = searches.mark(); next.isPresent(); next = searches.mark()) {
            searching.step(next.get());
            long now = System.nanoTime();
            seconds.merge(next.get().stage().name(), (now - last) / 1e9, Double::sum);
            last = now;
        }
        return new Found(pairs.count(false), households.suggestionCount(), seconds);
    }
}
