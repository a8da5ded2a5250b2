package io.revisit.dataimport;

import io.revisit.shared.data.BulkRows;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds, while a file is read, rows that share a key with an earlier one ({@link Twins}). Not for several threads at once. */
final class TwinRows {

    private static final List<String> COLUMNS = List.of("import_id", "kind", "first_no", "record_no");

    private final ImportId id;
    private final Map<Twins, SeenKeys> seen = new EnumMap<>(Twins.class);
    private BulkRows found = none();

    TwinRows(ImportId id) {
        this.id = id;
    }

    /** Takes a readable row's key of the kind; null where it has none. */
    void see(Twins kind, @Nullable String key, int record) {
        if (key == null) {
            return;
        }
        int first = seen.computeIfAbsent(kind, _ -> new SeenKeys()).first(key, record);
        if (first != record) {
            found.add(id.value(), kind.name(), first, first);
            found.add(id.value(), kind.name(), first, record);
        }
    }

    /** What was found since the last time, to be stored. */
    BulkRows take() {
        BulkRows taken = found;
        found = none();
        return taken;
    }

    private static BulkRows none() {
        return BulkRows.missingIn("import_twin", COLUMNS);
    }
}
