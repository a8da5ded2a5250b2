package io.revisit.dataimport;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.parsing.RowProblem;
import io.revisit.dataimport.reading.SourceTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Settings and problems as stored. */
final class ImportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ImportJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static ImportSettings settings(String json) {
        return MAPPER.readValue(json, ImportSettings.class);
    }

    static @Nullable RawFacts cells(@Nullable String json) {
        return json == null ? null : MAPPER.readValue(json, RawFacts.class);
    }

    static SourceTable table(String json) {
        return MAPPER.readValue(json, SourceTable.class);
    }

    static ColumnMapping mapping(String json) {
        return MAPPER.readValue(json, ColumnMapping.class);
    }

    static List<RowProblem> problems(@Nullable String json) {
        return json == null ? List.of() : MAPPER.readValue(json, new TypeReference<List<RowProblem>>() {});
    }
}
