package io.revisit.patient.household;

import io.revisit.patient.PatientId;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of {@code household_suggestion}. */
@Component
class FamilySuggestions {

    private static final String PAGE = """
            SELECT s.shared_by, s.shared FROM household_suggestion s
            WHERE s.business_id = :business AND s.state = 'OPEN'
            ORDER BY s.shared_by DESC, s.shared DESC LIMIT :limit OFFSET :offset""";

    /** Everybody with these phones or addresses. */
    private static final String MEMBERS = Households.PERSON + """
            , p.%1$s AS shared, p.address, m.relation, COALESCE(m.holder, FALSE) AS holder
            FROM patient p FORCE INDEX (%2$s)
            LEFT JOIN household_member m ON m.business_id = p.business_id AND m.patient_id = p.id
            WHERE p.business_id = :business AND p.%1$s IN (:shared) AND p.gone = FALSE
            ORDER BY p.birth_date IS NULL, p.birth_date, p.id""";

    private static final String DECIDE = """
            UPDATE household_suggestion SET state = :state, decided_by = :user, decided_at = :now
            WHERE business_id = :business AND shared_by = :by AND shared = :shared""";

    /** Whatever these patients share is decided about. */
    private static final String DECIDE_OF = """
            UPDATE patient p
            STRAIGHT_JOIN household_suggestion s
                ON s.business_id = p.business_id AND s.shared_by = :by AND s.shared = p.%s
            SET s.state = :state, s.decided_by = :user, s.decided_at = :now
            WHERE p.business_id = :business AND p.id IN (:patients)""";

    private final TenantSql sql;
    private final Clock clock;

    FamilySuggestions(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Members by what they share and the first address that was written. */
    private record Group(List<FamilyMember> members, Map<String, String> addresses) {}

    long count() {
        return sql.sql(
                        "SELECT COUNT(*) FROM household_suggestion s WHERE s.business_id = :business AND s.state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /** Three statements a page; a group of which one is left since the search is passed over. */
    List<FamilySuggestion> page(int offset, int limit) {
        record Row(SharedBy by, String shared) {}
        List<Row> rows = sql.sql(PAGE)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> new Row(SharedBy.valueOf(row.getString("shared_by")), row.getString("shared")))
                .list();
        Map<SharedBy, Map<String, Group>> groups = new HashMap<>();
        for (SharedBy by : SharedBy.values()) {
            groups.put(
                    by,
                    groups(
                            by,
                            rows.stream()
                                    .filter(row -> row.by() == by)
                                    .map(Row::shared)
                                    .toList()));
        }
        List<FamilySuggestion> page = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Group group = groups.getOrDefault(row.by(), Map.of()).get(row.shared());
            if (group != null && group.members().size() > 1) {
                String shown = group.addresses().getOrDefault(row.shared(), row.shared());
                page.add(new FamilySuggestion(row.by(), row.shared(), shown, group.members()));
            }
        }
        return page;
    }

    private Map<String, Group> groups(SharedBy by, List<String> shared) {
        Map<String, Group> groups = new HashMap<>();
        if (!shared.isEmpty()) {
            sql.sql(MEMBERS.formatted(by.column(), by.index()))
                    .param("shared", shared)
                    .query(row -> {
                        String key = row.getString("shared");
                        Group group = groups.computeIfAbsent(key, _ -> new Group(new ArrayList<>(), new HashMap<>()));
                        group.members().add(Households.member(row));
                        if (by == SharedBy.ADDRESS) {
                            group.addresses().putIfAbsent(key, row.getString("address"));
                        }
                    });
        }
        return groups;
    }

    void decide(SharedBy by, String shared, boolean dismissed, @Nullable Long user) {
        sql.sql(DECIDE)
                .param("state", dismissed ? "DISMISSED" : "OPEN")
                .param("by", by.name())
                .param("shared", shared)
                .param("user", user)
                .param("now", UtcTime.of(clock.instant()))
                .update();
    }

    /** Somebody has said of these patients whether they are a family. */
    void decideOf(Collection<PatientId> patients, boolean family, @Nullable Long user) {
        for (SharedBy by : SharedBy.values()) {
            sql.sql(DECIDE_OF.formatted(by.column()))
                    .param("by", by.name())
                    .param("state", family ? "CONFIRMED" : "DISMISSED")
                    .param("user", user)
                    .param("now", UtcTime.of(clock.instant()))
                    .param("patients", patients.stream().map(PatientId::value).toList())
                    .update();
        }
    }
}
