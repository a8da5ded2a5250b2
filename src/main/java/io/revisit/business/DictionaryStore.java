package io.revisit.business;

import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The four dictionaries, which differ in a column or two, through one set of statements. */
@Component
class DictionaryStore {

    private static final int KEYS_A_QUERY = 1_000;

    private final TenantSql sql;
    private final Ids ids;

    DictionaryStore(TenantSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    List<DirectoryEntry> all(Dictionary dictionary) {
        return sql.sql("SELECT id, name, %s AS contact, %s AS recall_months, active, version FROM %s"
                                .formatted(dictionary.contactColumn(), dictionary.recallColumn(), dictionary.table())
                        + " WHERE business_id = :business ORDER BY name_key, id")
                .query(DictionaryStore::entry)
                .list();
    }

    /** The new row's id, or empty when the name is taken. */
    Optional<Long> add(Dictionary dictionary, EntryDetails details) {
        Map<String, Object> row = row(ids.next(), details);
        String columns = (dictionary.hasContact() ? ", " + dictionary.contactColumn() : "")
                + (dictionary.hasRecall() ? ", " + dictionary.recallColumn() : "");
        String values = (dictionary.hasContact() ? ", :contact" : "") + (dictionary.hasRecall() ? ", :recall" : "");
        int added = sql.sql(
                        "INSERT IGNORE INTO %s (business_id, id, name, name_key%s) VALUES (:business, :id, :name, :key%s)"
                                .formatted(dictionary.table(), columns, values))
                .params(row)
                .update();
        return added == 1 ? Optional.of((Long) row.getOrDefault("id", 0L)) : Optional.empty();
    }

    Optional<DirectoryRefusal> change(Dictionary dictionary, long id, long version, EntryDetails details) {
        String assignments = (dictionary.hasContact() ? ", " + dictionary.contactColumn() + " = :contact" : "")
                + (dictionary.hasRecall() ? ", " + dictionary.recallColumn() + " = :recall" : "");
        try {
            int changed = sql.sql("UPDATE %s SET name = :name, name_key = :key%s, version = version + 1"
                                    .formatted(dictionary.table(), assignments)
                            + " WHERE business_id = :business AND id = :id AND version = :version")
                    .params(row(id, details))
                    .param("version", version)
                    .update();
            return changed == 1 ? Optional.empty() : Optional.of(DirectoryRefusal.CHANGED_MEANWHILE);
        } catch (DuplicateKeyException e) {
            return Optional.of(DirectoryRefusal.NAME_TAKEN);
        }
    }

    void setActive(Dictionary dictionary, long id, boolean active) {
        sql.sql("UPDATE %s SET active = :active, version = version + 1 WHERE business_id = :business AND id = :id"
                        .formatted(dictionary.table()))
                .param("active", active)
                .param("id", id)
                .update();
    }

    /** The ids of those names that are there; names are compared by {@link NameKey}. */
    Map<String, Long> find(Dictionary dictionary, Collection<String> names) {
        Map<String, Long> byKey = idsByKey(dictionary, keys(names).keySet());
        Map<String, Long> found = new LinkedHashMap<>();
        for (String name : names) {
            Long id = byKey.get(NameKey.of(name));
            if (id != null) {
                found.put(name, id);
            }
        }
        return found;
    }

    /** Adds the names that are not there, all at once. */
    void addMissing(Dictionary dictionary, Collection<String> names) {
        Map<String, String> missing = keys(names);
        missing.keySet().removeAll(idsByKey(dictionary, missing.keySet()).keySet());
        if (missing.isEmpty()) {
            return;
        }
        long id = ids.reserve(missing.size());
        List<Map<String, ?>> rows = new ArrayList<>(missing.size());
        for (String name : missing.values()) {
            rows.add(row(id++, EntryDetails.named(name)));
        }
        sql.batch(
                "INSERT IGNORE INTO %s (business_id, id, name, name_key) VALUES (:business, :id, :name, :key)"
                        .formatted(dictionary.table()),
                rows);
    }

    private Map<String, Long> idsByKey(Dictionary dictionary, Collection<String> keys) {
        Map<String, Long> found = new HashMap<>();
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += KEYS_A_QUERY) {
            sql.sql("SELECT name_key, id FROM %s WHERE business_id = :business AND name_key IN (:keys)"
                            .formatted(dictionary.table()))
                    .param("keys", all.subList(from, Math.min(all.size(), from + KEYS_A_QUERY)))
                    .query(row -> {
                        found.put(row.getString("name_key"), row.getLong("id"));
                    });
        }
        return found;
    }

    /** Each key with the first spelling of its name; blank names have none. */
    private static Map<String, String> keys(Collection<String> names) {
        Map<String, String> keys = new LinkedHashMap<>();
        names.stream()
                .filter(name -> !name.isBlank())
                .forEach(name -> keys.putIfAbsent(NameKey.of(name), NameKey.cleaned(name)));
        return keys;
    }

    private static Map<String, Object> row(long id, EntryDetails details) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("name", NameKey.cleaned(details.name()));
        row.put("key", NameKey.of(details.name()));
        row.put("contact", details.contact());
        row.put("recall", details.recallMonths());
        return row;
    }

    private static DirectoryEntry entry(ResultSet row, int number) throws SQLException {
        EntryDetails details = new EntryDetails(
                row.getString("name"), row.getString("contact"), row.getObject("recall_months", Integer.class));
        return new DirectoryEntry(row.getLong("id"), details, row.getBoolean("active"), row.getLong("version"));
    }
}
