package io.revisit.dataimport.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every column of a file is read as.
 *
 * @param kind what the rows are
 * @param columns all columns of the file in their order, the ignored ones too
 */
public record ColumnMapping(FileKind kind, List<MappedColumn> columns) {
    public ColumnMapping {
        columns = List.copyOf(columns);
        for (MappedColumn column : columns) {
            if (!column.field().isFor(kind)) {
                throw new IllegalArgumentException(column.field() + " is no field of " + kind);
            }
        }
    }

    /** The columns that are read into the field, in the order of the file. */
    public List<MappedColumn> columnsOf(TargetField field) {
        return columns.stream().filter(column -> column.field() == field).toList();
    }

    public boolean has(TargetField field) {
        return columns.stream().anyMatch(column -> column.field() == field);
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
                        .toList());
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
                        .toList());
    }

    /** What the rows cannot be read without and no column gives; empty when the mapping can be used. */
    public Set<MissingField> missing() {
        return MissingField.in(this).collect(Collectors.toUnmodifiableSet());
    }
}
