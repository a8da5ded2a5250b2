package io.revisit.dataimport;

import io.revisit.dataimport.parsing.ParsedRow;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns that every stored row has, and what they hold. */
final class StagedRow {

    private static final List<String> COMMON =
            List.of("import_id", "record_no", "root_no", "row_no", "outcome", "warned", "problems", "cells");

    private final List<@Nullable Object> values = new ArrayList<>();

    private StagedRow() {}

    /** The common columns, then these. */
    static List<String> columnsWith(String... more) {
        return Stream.concat(COMMON.stream(), Stream.of(more)).toList();
    }

    /** A row with its common values; those of further columns are added in their order. Its cells are kept as they stand where it is rejected. */
    static StagedRow of(ImportJob job, ParsedRow<?> parsed, SourceRow row) {
        return new StagedRow()
                .with(job.id().value())
                .with(parsed.recordNumber())
                .with(parsed.recordNumber())
                .with(parsed.rowNumber())
                .with(parsed.isRejected() ? "REJECTED" : "NEW")
                .with(parsed.isWarned())
                .with(parsed.problems().isEmpty() ? null : ImportJson.write(parsed.problems()))
                .with(
                        parsed.isRejected()
                                ? ImportJson.write(RawFacts.of(job.settings().mapping(), row))
                                : null);
    }

    StagedRow with(@Nullable Object value) {
        values.add(value);
        return this;
    }

    StagedRow with(@Nullable PhoneNumber phone) {
        values.add(phone == null ? null : phone.e164());
        return this;
    }

    StagedRow with(@Nullable Enum<?> constant) {
        values.add(constant == null ? null : constant.name());
        return this;
    }

    @Nullable
    Object[] values(int columns) {
        while (values.size() < columns) {
            values.add(null);
        }
        return values.toArray();
    }
}
