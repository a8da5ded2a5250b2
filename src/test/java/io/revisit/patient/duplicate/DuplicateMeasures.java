package io.revisit.patient.duplicate;

import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TableStatistics;
import io.revisit.shared.data.TenantSql;
import org.springframework.stereotype.Component;

/** One search for duplicates on this thread, for the bench. */
@Component
public class DuplicateMeasures {

    private final DuplicateSearches searches;
    private final DuplicateSearching searching;
    private final DuplicatePairs pairs;
    private final TenantSql sql;
    private final Ids ids;
    private final TableStatistics statistics;

    DuplicateMeasures(
            DuplicateSearches searches,
            DuplicateSearching searching,
            DuplicatePairs pairs,
            TenantSql sql,
            Ids ids,
            TableStatistics statistics) {
        this.searches = searches;
        this.searching = searching;
        this.pairs = pairs;
        this.sql = sql;
        this.ids = ids;
        this.statistics = statistics;
    }

    /** Fills the current business with a generated base. */
    public void base(int patients) {
        new MessyBase(sql, ids, 7).store(patients);
        statistics.refresh();
    }

    /** Goes through the whole base; how many pairs there are. */
    public long search() {
        searches.order(null);
        searching.goOn();
        return pairs.count(false);
    }
}
