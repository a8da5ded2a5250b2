package io.revisit.patient;

import io.revisit.shared.data.TenantSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Composes the statement that finds the patients of a filter; {@code p} is the patient, {@code s} their summary. */
final class PatientListSql {
    private static final String MEMBERS_LOOKED_UP =
            " LEFT JOIN digitization d ON d.business_id = p.business_id AND d.patient_id = p.id";

    /** For a whole list: one pass over an index, where a look at each patient's row goes all over the table. */
    private static final String MEMBERS_READ_ONCE = " " + """
            LEFT JOIN (SELECT DISTINCT m.patient_id FROM digitization m FORCE INDEX (digitization_day)
                       WHERE m.business_id = :business) d ON d.patient_id = p.id""";

    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>(List.of("p.business_id = :business", "p.gone = FALSE"));
    private final Map<String, Object> parameters = new HashMap<>();
    private final PatientSearch search;
    private final TagWay tags;
    private final boolean everybody;
    private final boolean everyMember;
    private boolean summaryJoined;
    private boolean alongOrder;
    private String membersLeftOut = "";

    private PatientListSql(PatientFilter filter, PatientSearch search, TagWay tags) {
        this.search = search;
        this.tags = tags;
        everybody = filter.isEmpty();
        everyMember = filter.equals(PatientFilter.ALL.withDigitized(true));
        parameters.putAll(search.parameters());
        mainOnes(filter);
        tags();
        if (filter.doctor() != null && !tags.doctor()) {
            dictionaryTag("doctor", filter.doctor().value());
        }
        if (filter.direction() != null && !tags.direction()) {
            dictionaryTag("direction", filter.direction().value());
        }
        digitized(filter.digitized());
        lastVisit(filter);
        if (filter.recallBy() != null) {
            joinSummary();
            where("s.recall_on <= :recallBy", "recallBy", filter.recallBy());
        }
    }

    /**
     * @param search what was typed in the filter
     * @param tags how the tags of the filter narrow
     */
    static PatientListSql of(PatientFilter filter, PatientSearch search, TagWay tags) {
        return new PatientListSql(filter, search, tags);
    }

    /** Narrows to ids above this one; for going through all of them in the order of ids. */
    PatientListSql after(long id) {
        where("p.id > :after", "after", id);
        return this;
    }

    /** So many there are, without anything typed, that a page is soon full along the order; what few carry goes first all the same. */
    PatientListSql alongOrder() {
        alongOrder = !tags.first();
        return this;
    }

    /** How many there are. */
    StatementSpec count(TenantSql sql) {
        return bound(
                sql,
                ways().stream()
                        .map(way ->
                                "(" + select("COUNT(*)", way, everybody ? PatientSort.Column.CARD.index() : way.index())
                                        + ")")
                        .collect(Collectors.joining(" + ", "SELECT ", "")));
    }

    /** How many of these patients are among them. */
    StatementSpec countAmong(TenantSql sql, List<Long> patients) {
        parameters.put("sample", patients);
        return bound(sql, select("COUNT(*)", search.whole(), "PRIMARY") + " AND p.id IN (:sample)");
    }

    /** A page of ids in this order; in that of digitization only of those who are digitized. */
    StatementSpec ids(TenantSql sql, PatientSort sort, long offset, int limit) {
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        parameters.put("upto", offset + limit);
        return bound(sql, ordered(sort, " LIMIT :upto") + " LIMIT :limit OFFSET :offset");
    }

    /** All ids in this order; in that of digitization only of those who are digitized. */
    StatementSpec allIds(TenantSql sql, PatientSort sort) {
        if (!membersLeftOut.isEmpty()) {
            membersLeftOut = MEMBERS_READ_ONCE;
        }
        return bound(sql, ordered(sort, ""));
    }

    /** The least ids, in their order. */
    StatementSpec leastIds(TenantSql sql, int limit) {
        parameters.put("limit", limit);
        return bound(sql, select("p.id", search.whole(), null) + " ORDER BY p.id LIMIT :limit");
    }

    private String ordered(PatientSort sort, String upTo) {
        PatientSort.Column column = sort.column();
        if (!column.knowsWhoIsGone() && (column.isOfDigitization() ? everyMember : everybody)) {
            return PatientOrderSql.everybody(sort);
        }
        if (alongOrder && column.isOfSummary()) {
            return PatientOrderSql.some(sort, asWritten(joins + membersLeftOut), conditions);
        }
        if (column.isOfSummary()) {
            joinSummary();
        }
        List<SearchWay> ways = ways();
        if (ways.size() == 1) {
            return select("p.id", ways.getFirst(), along(ways.getFirst(), column)) + " ORDER BY " + sort.sql("p.id");
        }
        List<String> places = new ArrayList<>();
        String what = "p.id";
        for (String value : column.order()) {
            what += ", " + value + " AS place" + places.size();
            places.add("w.place" + places.size());
        }
        String shown = what;
        return ways.stream()
                        .map(way -> "(" + select(shown, way, along(way, column)) + " ORDER BY " + sort.sql("p.id")
                                + upTo + ")")
                        .collect(Collectors.joining(" UNION ALL ", "SELECT w.id FROM (", ") w ORDER BY "))
                + sort.sql(places, "w.id");
    }

    /** Nothing typed: the index of the order; names and phones: the index that has both; for anything else the database chooses. */
    private @Nullable String along(SearchWay way, PatientSort.Column column) {
        if (search.parameters().isEmpty()) {
            return column.knowsWhoIsGone() ? column.index() : null;
        }
        return column == PatientSort.Column.NAME ? way.index() : null;
    }

    /** Through tags all ways of a search are one, as its conditions only narrow what the tags have found. */
    private List<SearchWay> ways() {
        return tags.first() ? List.of(search.whole()) : search.ways();
    }

    private String select(String what, SearchWay way, @Nullable String index) {
        String where =
                Stream.concat(conditions.stream(), way.conditions().stream()).collect(Collectors.joining(" AND "));
        return tags.first()
                ? "SELECT " + what + " FROM " + throughTags() + asWritten(way.join() + joins() + membersLeftOut)
                        + " WHERE tag0.business_id = :business AND tag0.tag_id = :tag0 AND " + where
                : "SELECT " + what + " FROM " + way.from(index) + joins() + membersLeftOut + " WHERE " + where;
    }

    private StatementSpec bound(TenantSql sql, String text) {
        return sql.sql(text).params(parameters);
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

    /** By the index that begins with the tag: its entries are narrow, and lie in the order of patients. */
    private void tags() {
        for (int i = 0; i < tags.tags().size(); i++) {
            String name = "tag" + i;
            if (!tags.first()) {
                joins.append(
                        " JOIN patient_tag %1$s FORCE INDEX (patient_tag_tag) ON %1$s.business_id = p.business_id AND %1$s.patient_id = p.id AND %1$s.tag_id = :%1$s"
                                .formatted(name));
            }
            parameters.put(name, tags.tags().get(i));
        }
    }

    /** The tags one after the other, then the patients who carry all. */
    private String throughTags() {
        StringBuilder from = new StringBuilder("patient_tag tag0 FORCE INDEX (patient_tag_tag)");
        for (int i = 1; i < tags.tags().size(); i++) {
            from.append(
                    " STRAIGHT_JOIN patient_tag tag%1$d FORCE INDEX (patient_tag_tag) ON tag%1$d.business_id = tag0.business_id AND tag%1$d.patient_id = tag0.patient_id AND tag%1$d.tag_id = :tag%1$d"
                            .formatted(i));
        }
        return from
                + " STRAIGHT_JOIN patient p FORCE INDEX (PRIMARY) ON p.business_id = tag0.business_id AND p.id = tag0.patient_id";
    }

    /** The joins in this order, whatever the database thinks of it. */
    private static String asWritten(String joins) {
        return joins.replace(" JOIN ", " STRAIGHT_JOIN ").replace(" LEFT STRAIGHT_JOIN ", " LEFT JOIN ");
    }

    /** The tag of a doctor or of a direction, of which there may be none, or several. */
    private void dictionaryTag(String name, long id) {
        where("""
                EXISTS (SELECT 1 FROM patient_tag x JOIN tag xt ON xt.business_id = x.business_id AND xt.id = x.tag_id
                        WHERE x.business_id = p.business_id AND x.patient_id = p.id AND xt.%1$s_id = :%1$s)""".formatted(name), name, id);
    }

    /** As joins, since of a subquery the whole table may be copied first. */
    private void digitized(@Nullable Boolean wanted) {
        if (wanted == null) {
            return;
        }
        if (wanted) {
            joins.append(" JOIN digitization d ON d.business_id = p.business_id AND d.patient_id = p.id");
        } else {
            membersLeftOut = MEMBERS_LOOKED_UP;
            conditions.add("d.patient_id IS NULL");
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
        summaryJoined = true;
    }

    private String joins() {
        return summaryJoined
                ? " JOIN patient_summary s ON s.business_id = p.business_id AND s.patient_id = p.id" + joins
                : joins.toString();
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
