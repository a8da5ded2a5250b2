package io.revisit.patient;

import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Some patients out of the whole base, from whom follows about how many of all a filter finds; taken anew now and then. */
@Component
public class PatientSample {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int PLACES = 40;
    private static final int AT_A_PLACE = 25;

    private final Map<BusinessId, Taken> taken = new ConcurrentHashMap<>();
    private final TenantSql sql;
    private final CurrentBusiness current;
    private final Clock clock;

    private record Taken(List<Long> ids, Instant at) {}

    PatientSample(TenantSql sql, CurrentBusiness current, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /** Ids of some patients of the current business, none when there are none. */
    public List<Long> ids() {
        Instant now = clock.instant();
        Taken before = taken.get(current.id());
        if (before != null && now.isBefore(before.at().plus(KEPT))) {
            return before.ids();
        }
        List<Long> ids = take();
        taken.put(current.id(), new Taken(ids, now));
        return ids;
    }

    /** Patients who stand together at places spread evenly over all ids, for few pages of the table hold them. */
    private List<Long> take() {
        long first = edge("MIN");
        long last = edge("MAX");
        List<Long> ids = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            ids.addAll(sql.sql("""
                            SELECT p.id FROM patient p
                            WHERE p.business_id = :business AND p.id >= :place ORDER BY p.id LIMIT :some""")
                    .param("place", first + (last - first) * place / PLACES)
                    .param("some", AT_A_PLACE)
                    .query(Long.class)
                    .list());
        }
        return ids.stream().distinct().toList();
    }

    private long edge(String least) {
        return sql.sql("SELECT COALESCE(" + least + "(p.id), 0) FROM patient p WHERE p.business_id = :business")
                .query(Long.class)
                .single();
    }
}
