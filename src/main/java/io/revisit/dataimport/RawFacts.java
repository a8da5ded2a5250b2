package io.revisit.dataimport;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.MappedColumn;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.SourceRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the cells of a row that could not be read say, as they stand in the file; empty where they say nothing.
 *
 * @param day the birth date of a patient, or the day of a visit
 */
public record RawFacts(String who, String card, String phone, String day, String doctor, String gross) {

    private static final int LONGEST = 200;
    private static final Set<TargetField> NAMES =
            Set.of(TargetField.FULL_NAME, TargetField.SURNAME, TargetField.GIVEN_NAME, TargetField.PATRONYMIC);
    private static final Set<TargetField> PHONES = Set.of(TargetField.PHONE, TargetField.SECOND_PHONE);
    private static final Set<TargetField> MOMENTS = Set.of(TargetField.DATE_TIME, TargetField.DATE, TargetField.TIME);

    static RawFacts of(ColumnMapping mapping, SourceRow row) {
        Set<TargetField> day = switch (mapping.kind()) {
            case PATIENTS -> Set.of(TargetField.BIRTH_DATE);
            case VISITS -> MOMENTS;
        };
        return new RawFacts(
                cells(mapping.columns(), row, NAMES),
                cells(mapping.columns(), row, Set.of(TargetField.CARD_NUMBER)),
                cells(mapping.columns(), row, PHONES),
                cells(mapping.columns(), row, day),
                cells(mapping.columns(), row, Set.of(TargetField.DOCTOR)),
                cells(mapping.columns(), row, Set.of(TargetField.GROSS)));
    }

    private static String cells(List<MappedColumn> columns, SourceRow row, Set<TargetField> fields) {
        String text = columns.stream()
                .filter(column -> fields.contains(column.field()))
                .map(column -> row.cell(column.index()).strip())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
