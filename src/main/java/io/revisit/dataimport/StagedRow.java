package io.revisit.dataimport;

import io.revisit.dataimport.parsing.ParsedRow;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.PhoneNumber;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that every stored row has. */
final class StagedRow {

    private StagedRow() {}

    static Map<String, @Nullable Object> common(ImportJob job, ParsedRow<?> parsed) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("import", job.id().value());
        values.put("record", parsed.recordNumber());
        values.put("row", parsed.rowNumber());
        values.put("outcome", parsed.isRejected() ? "REJECTED" : "NEW");
        values.put("warned", parsed.isWarned());
        values.put("problems", parsed.problems().isEmpty() ? null : ImportJson.write(parsed.problems()));
        return values;
    }

    /** The cells of a row that is rejected, as they stand; null for one that could be read. */
    static @Nullable String cells(ImportJob job, ParsedRow<?> parsed, SourceRow row) {
        return parsed.isRejected() ? ImportJson.write(RawFacts.of(job.settings().mapping(), row)) : null;
    }

    static @Nullable String e164(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.e164();
    }
}
