package io.revisit.patient;

import io.revisit.shared.data.TenantSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Composes the statement that finds the patients of a filter; {@code p} is the patient, {@code s} their summary. */
final class PatientListSql {
    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>(List.of("p.business_id = :business", "p.gone = FALSE"));
    private final Map<String, Object> parameters = new HashMap<>();
    private final boolean everybody;
    private boolean summaryJoined;

    private PatientListSql(PatientFilter filter) {
        everybody = filter.isEmpty();
        if (!filter.text().isEmpty()) {
            PatientSearchSql search = PatientSearchSql.of(filter.text());
            joins.append(search.join());
            conditions.addAll(search.conditions());
            parameters.putAll(search.parameters());
        }
        dictionaryTag("doctor", filter.doctor() == null ? null : filter.doctor().value());
        dictionaryTag(
                "direction",
                filter.direction() == null ? null : filter.direction().value());
        mainOnes(filter);
        tags(filter);
        digitized(filter.digitized());
        lastVisit(filter);
        if (filter.recallBy() != null) {
            joinSummary();
            where("s.recall_on <= :recallBy", "recallBy", filter.recallBy());
        }
    }

    static PatientListSql of(PatientFilter filter) {
        return new PatientListSql(filter);
    }

    /** Narrows to ids above this one; for going through all of them in the order of ids. */
    PatientListSql after(long id) {
        where("p.id > :after", "after", id);
        return this;
    }

    /** How many there are. */
    StatementSpec count(TenantSql sql) {
        return bound(sql, "SELECT COUNT(*) " + from());
    }

    /** Ids in this order; in that of digitization only those who are digitized. */
    StatementSpec ids(TenantSql sql, PatientSort sort, long offset, int limit) {
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        if (everybody && sort.column().index() != null) {
            return bound(sql, everybodyInOrder(sort));
        }
        if (sort.column().isOfSummary()) {
            joinSummary();
        }
        if (sort.column().isOfDigitization()) {
            joins.append(" JOIN digitization d ON d.business_id = p.business_id AND d.patient_id = p.id");
        }
        return bound(sql, "SELECT p.id " + from() + " ORDER BY " + sort.sql("p.id") + " LIMIT :limit OFFSET :offset");
    }

    /** Along one index alone, however far: the few who are gone are kept apart instead of looking at each patient. */
    private static String everybodyInOrder(PatientSort sort) {
        String table = sort.column().isOfSummary() ? "patient_summary s" : "patient p";
        String alias = table.substring(table.length() - 1);
        String id = sort.column().isOfSummary() ? "s.patient_id" : "p.id";
        return """
                SELECT %1$s FROM %2$s FORCE INDEX (%3$s)
                LEFT JOIN (SELECT DISTINCT g.id FROM patient g WHERE g.business_id = :business AND g.gone = TRUE) gone
                    ON gone.id = %1$s
                WHERE %4$s.business_id = :business AND gone.id IS NULL
                ORDER BY %5$s LIMIT :limit OFFSET :offset
                """.formatted(id, table, sort.column().index(), alias, sort.sql(id));
    }

    /** The least ids, in their order. */
    StatementSpec leastIds(TenantSql sql, int limit) {
        parameters.put("limit", limit);
        return bound(sql, "SELECT p.id " + from() + " ORDER BY p.id LIMIT :limit");
    }

    private String from() {
        return "FROM patient p" + joins + " WHERE " + String.join(" AND ", conditions);
    }

    private StatementSpec bound(TenantSql sql, String text) {
        return sql.sql(text).params(parameters);
    }

    private void dictionaryTag(String name, @Nullable Long id) {
        if (id != null) {
            where("""
                    EXISTS (SELECT 1 FROM patient_tag x JOIN tag xt ON xt.business_id = x.business_id AND xt.id = x.tag_id
                            WHERE x.business_id = p.business_id AND x.patient_id = p.id AND xt.%1$s_id = :%1$s)""".formatted(name), name, id);
        }
    }

    private void mainOnes(PatientFilter filter) {
        if (filter.mainDoctor() != null) {
            joinSummary();
            where(
                    "s.main_doctor_id = :mainDoctor",
                    "mainDoctor",
                    filter.mainDoctor().value());
        }
        if (filter.mainDirection() != null) {
            joinSummary();
            where(
                    "s.main_direction_id = :mainDirection",
                    "mainDirection",
                    filter.mainDirection().value());
        }
    }

    private void tags(PatientFilter filter) {
        int i = 0;
        for (TagId tag : filter.tags()) {
            String name = "tag" + i++;
            where("""
                    EXISTS (SELECT 1 FROM patient_tag %1$s
                            WHERE %1$s.business_id = p.business_id AND %1$s.patient_id = p.id AND %1$s.tag_id = :%1$s)""".formatted(name), name, tag.value());
        }
    }

    private void digitized(@Nullable Boolean wanted) {
        if (wanted != null) {
            conditions.add(
                    (wanted ? "" : "NOT ")
                            + "EXISTS (SELECT 1 FROM digitization g WHERE g.business_id = p.business_id AND g.patient_id = p.id)");
        }
    }

    private void lastVisit(PatientFilter filter) {
        if (filter.lastVisitFrom() != null) {
            joinSummary();
            where("s.last_visit_on >= :lastFrom", "lastFrom", filter.lastVisitFrom());
        }
        if (filter.lastVisitTo() != null) {
            joinSummary();
            where("s.last_visit_on <= :lastTo", "lastTo", filter.lastVisitTo());
        }
    }

    private void joinSummary() {
        if (!summaryJoined) {
            joins.append(" JOIN patient_summary s ON s.business_id = p.business_id AND s.patient_id = p.id");
            summaryJoined = true;
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
