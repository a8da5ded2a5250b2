package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.FixedValue;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.SlashDates;
import io.revisit.dataimport.reading.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of a value that a person says for every row what the rows would tell of it: it is tried on a made-up row. */
public final class FixedValueCheck {

    private FixedValueCheck() {}

    /** What is wrong with the value, empty when it can be taken as it is. */
    public static Optional<RowProblem> problem(FileKind kind, FixedValue value, ParsingOptions options) {
        Map<TargetField, String> needed = switch (kind) {
            case PATIENTS -> Map.of(TargetField.GIVEN_NAME, "Мария", TargetField.CARD_NUMBER, "1");
            case VISITS ->
                Map.of(
                        TargetField.CARD_NUMBER,
                        "1",
                        TargetField.DATE,
                        options.today().toString());
        };
        List<MappedColumn> columns = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        needed.forEach((field, cell) -> {
            if (field != value.field()) {
                columns.add(new MappedColumn(columns.size(), "", field, 100, SlashDates.NONE));
                cells.add(cell);
            }
        });
        ColumnMapping mapping = new ColumnMapping(kind, columns, List.of(value));
        return problems(mapping, options, new SourceRow(1, 1, cells)).stream()
                .filter(problem -> !problem.value().isEmpty())
                .findFirst();
    }

    private static List<RowProblem> problems(ColumnMapping mapping, ParsingOptions options, SourceRow row) {
        return switch (mapping.kind()) {
            case PATIENTS -> new PatientRowParser(mapping, options).parse(row).problems();
            case VISITS -> new VisitRowParser(mapping, options).parse(row).problems();
        };
    }
}
