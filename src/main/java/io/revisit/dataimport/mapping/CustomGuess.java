package io.revisit.dataimport.mapping;

import io.revisit.dataimport.reading.SourceColumn;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomFieldType;
import io.revisit.patient.customfield.CustomKey;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Guesses about columns that are no field of every clinic's patients. */
public final class CustomGuess {
    private static final int BY_NAME = 95;
    private static final double MOST = 0.9;
    private static final int MOST_OPTIONS = 12;
    private static final int ROWS_AN_OPTION = 3;
    private static final int LONGEST_OPTION = 60;

    private CustomGuess() {}

    /** The mapping in which columns that are not read yet and bear the name of a field of the clinic are read as it. */
    public static ColumnMapping withKnown(ColumnMapping mapping, List<CustomField> fields) {
        ColumnMapping result = mapping;
        if (mapping.kind() != FileKind.PATIENTS) {
            return result;
        }
        for (MappedColumn column : mapping.columns()) {
            String key = CustomKey.of(column.header());
            if (column.field() == TargetField.IGNORE && !key.isEmpty()) {
                for (CustomField field : fields) {
                    if (CustomKey.of(field.name()).equals(key)) {
                        result = result.withCustom(column.index(), CustomTarget.of(field), BY_NAME);
                    }
                }
            }
        }
        return result;
    }

    /**
     * The field that a column would best become.
     *
     * @param fallback the name for a column without one
     * @param rows of the file, to tell a list of few values from a file of few rows
     */
    public static CustomTarget newField(SourceColumn column, String fallback, int rows) {
        String name = column.header().isBlank() ? fallback : column.header().strip();
        String cut = name.substring(0, Math.min(name.length(), CustomField.LONGEST_NAME));
        return new CustomTarget(null, cut, type(column, rows));
    }

    private static CustomFieldType type(SourceColumn column, int rows) {
        List<String> samples = column.samples();
        ValueLooks looks = new ValueLooks(samples, "");
        if (looks.dates() + looks.datesWithTime() >= MOST) {
            return CustomFieldType.DATE;
        }
        if (looks.numbers() >= MOST) {
            return CustomFieldType.NUMBER;
        }
        Set<String> different =
                samples.stream().map(value -> value.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        boolean few = !different.isEmpty()
                && different.size() <= MOST_OPTIONS
                && rows >= ROWS_AN_OPTION * different.size()
                && samples.stream().allMatch(value -> value.length() <= LONGEST_OPTION);
        return few ? CustomFieldType.CHOICE : CustomFieldType.TEXT;
    }
}
