package io.revisit.dataimport.parsing;

import static java.util.Objects.requireNonNull;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.SlashDates;
import io.revisit.dataimport.reading.SourceRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A row made cell by cell, each under a column named like its field, read on 21 November 2026. */
final class MadeRow {
    static final ParsingOptions OPTIONS =
            new ParsingOptions("RU", ZoneId.of("Europe/Moscow"), LocalDate.of(2026, 11, 21));

    private final FileKind kind;
    private final List<MappedColumn> columns = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();

    MadeRow(FileKind kind) {
        this.kind = kind;
    }

    MadeRow with(TargetField field, String value) {
        columns.add(new MappedColumn(columns.size(), field.name(), field, 100, SlashDates.NONE));
        cells.add(value);
        return this;
    }

    ParsedRow<ParsedPatient> patientRow() {
        return new PatientRowParser(mapping(), OPTIONS).parse(row());
    }

    ParsedPatient patient() {
        return requireNonNull(patientRow().value());
    }

    List<ProblemReason> patientReasons() {
        return patientRow().problems().stream().map(RowProblem::reason).toList();
    }

    ParsedRow<ParsedVisit> visitRow() {
        return new VisitRowParser(mapping(), OPTIONS).parse(row());
    }

    ParsedVisit visit() {
        return requireNonNull(visitRow().value());
    }

    List<ProblemReason> visitReasons() {
        return visitRow().problems().stream().map(RowProblem::reason).toList();
    }

    private ColumnMapping mapping() {
        return new ColumnMapping(kind, columns);
    }

    private SourceRow row() {
        return new SourceRow(2, 1, cells);
    }
}
