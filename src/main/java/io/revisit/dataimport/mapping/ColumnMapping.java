package io.revisit.dataimport.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every column of a file is read as.
 *
 * @param kind what the rows are
 * @param columns all columns of the file in their order, the ignored ones too
 * @param fixed what holds for every row, at most one value a field; what was stored without any is read as none
 */
public record ColumnMapping(FileKind kind, List<MappedColumn> columns, List<FixedValue> fixed) {
    public ColumnMapping {
        columns = List.copyOf(columns);
        fixed = fixed == null ? List.of() : List.copyOf(fixed);
        for (MappedColumn column : columns) {
            if (!column.field().isFor(kind)) {
                throw new IllegalArgumentException(column.field() + " is no field of " + kind);
            }
        }
        for (FixedValue value : fixed) {
            if (!value.field().canBeFixed(kind)) {
                throw new IllegalArgumentException(value.field() + " cannot be one for all rows of " + kind);
            }
        }
    }

    /** A mapping without fixed values. */
    public ColumnMapping(FileKind kind, List<MappedColumn> columns) {
        this(kind, columns, List.of());
    }

    /** The columns that are read into the field, in the order of the file. */
    public List<MappedColumn> columnsOf(TargetField field) {
        return columns.stream().filter(column -> column.field() == field).toList();
    }

    /** Whether the file gives patients tags beside those that they carry: of any kind but the status. */
    public boolean givesAddedTags() {
        return TargetField.of(kind).stream().anyMatch(field -> field.adds() && has(field));
    }

    /** Whether a column or a value for every row gives the field. */
    public boolean has(TargetField field) {
        return columns.stream().anyMatch(column -> column.field() == field)
                || fixed.stream()
                        .anyMatch(
                                value -> value.field() == field && !value.text().isEmpty());
    }

    /**
     * The mapping after a person said what a column is. Another column that was read into the same field is ignored from
     * now on, unless the field takes several.
     */
    public ColumnMapping withField(int index, TargetField field) {
        return new ColumnMapping(
                kind,
                columns.stream()
                        .map(column -> {
                            if (column.index() == index) {
                                return column.as(field, 100);
                            }
                            boolean taken = column.field() == field && !field.takesSeveral();
                            return taken ? column.as(TargetField.IGNORE, 100) : column;
                        })
                        .toList(),
                fixed);
    }

    /** The mapping after a person said that a column is this field of the clinic's own; one column gives a field. */
    public ColumnMapping withCustom(int index, CustomTarget target) {
        return withCustom(index, target, 100);
    }

    ColumnMapping withCustom(int index, CustomTarget target, int confidence) {
        return new ColumnMapping(
                kind,
                columns.stream()
                        .map(column -> {
                            if (column.index() == index) {
                                return column.asCustom(target, confidence);
                            }
                            CustomTarget other = column.custom();
                            boolean taken = other != null && other.isSameField(target);
                            return taken ? column.as(TargetField.IGNORE, 100) : column;
                        })
                        .toList(),
                fixed);
    }

    /** The mapping with this value for every row, instead of an earlier one for its field. */
    public ColumnMapping withFixed(FixedValue value) {
        return new ColumnMapping(
                kind,
                columns,
                Stream.concat(without(value.field()), Stream.of(value)).toList());
    }

    /** The mapping without a value for every row in this field. */
    public ColumnMapping withoutFixed(TargetField field) {
        return new ColumnMapping(kind, columns, without(field).toList());
    }

    private Stream<FixedValue> without(TargetField field) {
        return fixed.stream().filter(value -> value.field() != field);
    }

    /** What the rows cannot be read without and neither a column nor a fixed value gives; empty when the mapping can be used. */
    public Set<MissingField> missing() {
        return MissingField.in(this).collect(Collectors.toUnmodifiableSet());
    }
}
