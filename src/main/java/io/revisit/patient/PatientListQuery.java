package io.revisit.patient;

import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads lists of patients: first the ids of the page, then what the page shows of them. */
@Component
class PatientListQuery {

    /** What a list shows of these patients. */
    private static final String ROWS = """
            SELECT p.id, p.surname, p.given_name, p.patronymic, p.phone, p.card_number, p.email, p.birth_date, p.sex, p.source, p.address,
                   s.visits, s.first_visit_on, s.last_visit_on, s.net, s.recall_on, d.digitized_on
            FROM patient p
            JOIN patient_summary s ON s.business_id = p.business_id AND s.patient_id = p.id
            LEFT JOIN digitization d ON d.business_id = p.business_id AND d.patient_id = p.id
            WHERE p.business_id = :business AND p.id IN (:ids)
            """;

    private final TenantSql sql;
    private final PatientLists lists;
    private final WholeLists wholeLists;
    private final PatientSizes sizes;
    private final CurrentBusiness current;
    private final int deep;

    /** @param deep from which row on a page is taken from the whole list, which is read once, instead of being searched for */
    PatientListQuery(
            TenantSql sql,
            PatientLists lists,
            WholeLists wholeLists,
            PatientSizes sizes,
            CurrentBusiness current,
            @Value("${revisit.list.deep:10000}") int deep) {
        this.sql = sql;
        this.lists = lists;
        this.wholeLists = wholeLists;
        this.sizes = sizes;
        this.current = current;
        this.deep = deep;
    }

    List<PatientRow> page(PatientFilter filter, PatientSort sort, long offset, int limit) {
        return rows(idsOfPage(filter, sort, offset, limit));
    }

    List<Long> idsOfPage(PatientFilter filter, PatientSort sort, long offset, int limit) {
        return sort.column().isOfDigitization()
                ? idsByDigitization(filter, sort, offset, limit)
                : ids(filter, sort, offset, limit);
    }

    private List<Long> ids(PatientFilter filter, PatientSort sort, long offset, int limit) {
        if (offset >= deep) {
            return part(wholeLists.ids(filter, sort.column()), sort.descending(), offset, limit);
        }
        return lists.of(filter, sort)
                .ids(sql, sort, offset, limit)
                .query(Long.class)
                .list();
    }

    private static List<Long> part(long[] ids, boolean descending, long offset, int limit) {
        int from = (int) Math.min(offset, ids.length);
        int to = Math.min(from + limit, ids.length);
        return IntStream.range(from, to)
                .mapToLong(i -> ids[descending ? ids.length - 1 - i : i])
                .boxed()
                .toList();
    }

    /** Lets the whole list be read in the background when it goes on beyond the pages that are searched for. */
    void prepare(PatientFilter filter, PatientSort sort) {
        BusinessId business = current.id();
        sizes.lately(filter).thenAccept(size -> {
            if (size > deep) {
                current.run(business, () -> prepareWhole(filter, sort));
            }
        });
    }

    private void prepareWhole(PatientFilter filter, PatientSort sort) {
        if (sort.column().isOfDigitization()) {
            parts(filter, sort)
                    .forEach(part -> wholeLists.prepare(part, part(part, sort).column()));
        } else {
            wholeLists.prepare(filter, sort.column());
        }
    }

    /** How many there are, soon; see {@link PatientSizes}. The whole list is read anew for the pages that follow. */
    PatientSize size(PatientFilter filter) {
        wholeLists.refresh(filter);
        return sizes.size(filter);
    }

    /** In two parts, each in the order of an index: the digitized by their day, the others by name; these come first or last. */
    private List<Long> idsByDigitization(PatientFilter filter, PatientSort sort, long offset, int limit) {
        List<PatientFilter> parts = parts(filter, sort);
        PatientFilter first = parts.getFirst();
        List<Long> page = new ArrayList<>(ids(first, part(first, sort), offset, limit));
        if (page.size() < limit && parts.size() > 1) {
            PatientFilter last = parts.getLast();
            long before = page.isEmpty() ? size(first, sort, offset) : offset + page.size();
            page.addAll(ids(last, part(last, sort), Math.max(0, offset - before), limit - page.size()));
        }
        return page;
    }

    private static List<PatientFilter> parts(PatientFilter filter, PatientSort sort) {
        if (filter.digitized() != null) {
            return List.of(filter);
        }
        PatientFilter joined = filter.withDigitized(true);
        PatientFilter others = filter.withDigitized(false);
        return sort.descending() ? List.of(joined, others) : List.of(others, joined);
    }

    private long size(PatientFilter part, PatientSort sort, long offset) {
        return offset < deep
                ? count(part)
                : wholeLists.ids(part, part(part, sort).column()).length;
    }

    private static PatientSort part(PatientFilter part, PatientSort sort) {
        return Boolean.TRUE.equals(part.digitized()) ? sort : PatientSort.BY_NAME;
    }

    long count(PatientFilter filter) {
        return lists.of(filter).count(sql).query(Long.class).single();
    }

    /** At most so many ids of the filter above the given one, in their order. */
    List<Long> idsAfter(PatientFilter filter, long after, int limit) {
        return lists.of(filter)
                .after(after)
                .leastIds(sql, limit)
                .query(Long.class)
                .list();
    }

    /** The rows of these patients in the given order; those of another business are left out. */
    List<PatientRow> rows(List<Long> ids) {
        return rows(ids, true);
    }

    /** The same; tags are read only if they are wanted. */
    List<PatientRow> rows(List<Long> ids, boolean withTags) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<PatientRow.Carried>> tags = withTags ? tags(ids) : Map.of();
        Map<Long, PatientRow> rows = new HashMap<>();
        sql.sql(ROWS).param("ids", ids).query(rs -> {
            long id = rs.getLong("id");
            rows.put(id, row(rs, tags.getOrDefault(id, List.of())));
        });
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private Map<Long, List<PatientRow.Carried>> tags(Collection<Long> ids) {
        Map<Long, List<PatientRow.Carried>> tags = new HashMap<>();
        sql.sql(TagSql.OF_PATIENTS).param("ids", ids).query(rs -> {
            tags.computeIfAbsent(rs.getLong("patient_id"), _ -> new ArrayList<>())
                    .add(new PatientRow.Carried(TagCatalogue.tag(rs), rs.getBoolean("main")));
        });
        return tags;
    }

    private static PatientRow row(ResultSet rs, List<PatientRow.Carried> tags) throws SQLException {
        return new PatientRow(
                new PatientId(rs.getLong("id")),
                name(rs).full(),
                phone(rs.getString("phone")),
                rs.getString("card_number"),
                email(rs.getString("email")),
                rs.getObject("birth_date", LocalDate.class),
                sex(rs.getString("sex")),
                rs.getString("source"),
                rs.getString("address"),
                tags,
                rs.getInt("visits"),
                rs.getObject("first_visit_on", LocalDate.class),
                rs.getObject("last_visit_on", LocalDate.class),
                rs.getBigDecimal("net"),
                rs.getObject("digitized_on", LocalDate.class),
                rs.getObject("recall_on", LocalDate.class));
    }

    static @Nullable PhoneNumber phone(@Nullable String stored) {
        return stored == null ? null : new PhoneNumber(stored);
    }

    static @Nullable EmailAddress email(@Nullable String stored) {
        return stored == null ? null : new EmailAddress(stored);
    }

    static @Nullable Sex sex(@Nullable String stored) {
        return stored == null ? null : Sex.valueOf(stored);
    }

    /** The name of a row that has its three columns. */
    static PersonName name(ResultSet rs) throws SQLException {
        @Nullable String patronymic = rs.getString("patronymic");
        return new PersonName(rs.getString("surname"), rs.getString("given_name"), patronymic);
    }
}
