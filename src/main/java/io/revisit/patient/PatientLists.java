package io.revisit.patient;

import io.revisit.shared.data.TenantSql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses how the patients of a filter are found, by what the current business has: what few carry is looked up first. */
@Component
class PatientLists {
    private static final int FEW_CARRY = 5_000;

    /** Of the sample: when it has no more, going along the list until a page is full would take longer than the tags. */
    private static final int FEW_OF_SAMPLE = 4;

    private final TenantSql sql;
    private final PatientSearching searching;
    private final PatientSample sample;

    PatientLists(TenantSql sql, PatientSearching searching, PatientSample sample) {
        this.sql = sql;
        this.searching = searching;
        this.sample = sample;
    }

    /** The statements that find the patients of a filter in this order. */
    PatientListSql of(PatientFilter filter, PatientSort sort) {
        PatientListSql statements = of(filter);
        boolean along = sort.column().isOfSummary() && filter.text().isBlank() && !filter.isEmpty();
        return along && !isFewOfSample(statements) ? statements.alongOrder() : statements;
    }

    /** The statements of a filter. */
    PatientListSql of(PatientFilter filter) {
        PatientSearch search = searching.of(filter.text());
        List<Long> tags =
                new ArrayList<>(filter.tags().stream().map(TagId::value).toList());
        boolean doctor = filter.doctor() != null
                && addOnly(tags, "doctor_id", filter.doctor().value());
        boolean direction = filter.direction() != null
                && addOnly(tags, "direction_id", filter.direction().value());
        if (tags.isEmpty()) {
            return PatientListSql.of(filter, search, TagWay.NONE);
        }
        Map<Long, Long> carriers = new HashMap<>();
        tags.forEach(tag -> carriers.computeIfAbsent(tag, this::carriers));
        List<Long> rarestFirst = carriers.keySet().stream()
                .sorted(Comparator.comparing(carriers::get))
                .toList();
        TagWay way = new TagWay(
                rarestFirst, carriers.getOrDefault(rarestFirst.getFirst(), 0L) <= FEW_CARRY, doctor, direction);
        boolean few = way.first() || (rarestFirst.size() > 1 && isFewOfSample(PatientListSql.of(filter, search, way)));
        return PatientListSql.of(filter, search, few ? way.throughTags() : way);
    }

    /** Adds the tag of a doctor or a direction; false when there is not exactly one. */
    private boolean addOnly(List<Long> tags, String column, @Nullable Long id) {
        List<Long> found = sql.sql("SELECT t.id FROM tag t WHERE t.business_id = :business AND t." + column + " = :id")
                .param("id", id)
                .query(Long.class)
                .list();
        return found.size() == 1 && tags.addAll(found);
    }

    /** How many carry the tag; more than {@link #FEW_CARRY} where many do. */
    private Long carriers(Long tag) {
        return sql.sql("""
                        SELECT COUNT(*) FROM (
                            SELECT c.patient_id FROM patient_tag c FORCE INDEX (patient_tag_tag)
                            WHERE c.business_id = :business AND c.tag_id = :tag LIMIT :few) carriers""")
                .param("tag", tag)
                .param("few", FEW_CARRY + 1)
                .query(Long.class)
                .single();
    }

    private boolean isFewOfSample(PatientListSql statements) {
        List<Long> some = sample.ids();
        return some.isEmpty()
                || statements.countAmong(sql, some).query(Long.class).single() <= FEW_OF_SAMPLE;
    }
}
