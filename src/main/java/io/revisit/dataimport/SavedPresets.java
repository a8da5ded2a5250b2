package io.revisit.dataimport;

import io.revisit.business.DictionaryNames;
import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The presets that a clinic saved. */
@Component
class SavedPresets {

    static final int LONGEST_NAME = 100;

    private final TenantSql sql;
    private final Ids ids;
    private final Clock clock;

    SavedPresets(TenantSql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** By name. */
    List<SavedPreset> all() {
        return sql.sql("SELECT s.id, s.name, s.mapping FROM import_preset s WHERE s.business_id = :business"
                        + " ORDER BY s.name_key")
                .query((row, _) -> new SavedPreset(
                        new PresetId(row.getLong("id")),
                        row.getString("name"),
                        ImportJson.mapping(row.getString("mapping"))))
                .list();
    }

    Optional<SavedPreset> find(PresetId id) {
        return all().stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    PresetSaving add(String name, ColumnMapping mapping, @Nullable Long user) {
        PresetId id = new PresetId(ids.next());
        return named(
                id,
                name,
                stripped -> sql.sql("""
                INSERT INTO import_preset (business_id, id, name, name_key, mapping, created_by, created_at)
                VALUES (:business, :id, :name, :key, :mapping, :user, :now)
                """)
                        .param("id", id.value())
                        .param("name", stripped)
                        .param("key", DictionaryNames.key(stripped))
                        .param("mapping", ImportJson.write(mapping))
                        .param("user", user)
                        .param("now", UtcTime.of(clock.instant()))
                        .update());
    }

    PresetSaving rename(PresetId id, String name) {
        return named(
                id,
                name,
                stripped -> sql.sql("UPDATE import_preset SET name = :name, name_key = :key"
                                + " WHERE business_id = :business AND id = :id")
                        .param("id", id.value())
                        .param("name", stripped)
                        .param("key", DictionaryNames.key(stripped))
                        .update());
    }

    void delete(PresetId id) {
        sql.sql("DELETE FROM import_preset WHERE business_id = :business AND id = :id")
                .param("id", id.value())
                .update();
    }

    private static PresetSaving named(PresetId id, String typed, Consumer<String> work) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return new PresetSaving.Refused("dataimport.preset.problem.empty");
        }
        if (name.length() > LONGEST_NAME) {
            return new PresetSaving.Refused("dataimport.preset.problem.long");
        }
        try {
            work.accept(name);
            return new PresetSaving.Saved(id);
        } catch (DuplicateKeyException _) {
            return new PresetSaving.Refused("dataimport.preset.problem.taken");
        }
    }
}
