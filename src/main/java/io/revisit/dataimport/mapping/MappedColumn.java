package io.revisit.dataimport.mapping;

import io.revisit.dataimport.reading.SlashDates;
import io.revisit.dataimport.reading.SourceColumn;
import org.jspecify.annotations.Nullable;

/**
 * What one column of the file is read as.
 *
 * @param index of the column, from 0; -1 for none of the file
 * @param header its name in the file, may be empty
 * @param confidence of the guess in percent, 0..100; {@link #SAID} when a person said it, {@link #TAKEN_OVER} when it is that
 *     of a preset or an earlier import
 * @param slashDates the order of day and month in its dates with slashes
 * @param custom the clinic's own field, for {@link TargetField#CUSTOM} and nothing else
 */
public record MappedColumn(
        int index,
        String header,
        TargetField field,
        int confidence,
        SlashDates slashDates,
        @Nullable CustomTarget custom) {
    public static final int SAID = 100;
    public static final int TAKEN_OVER = 99;

    public MappedColumn {
        if (confidence < 0 || confidence > 100) {
            throw new IllegalArgumentException("A confidence of " + confidence + " %");
        }
        if ((field == TargetField.CUSTOM) != (custom != null)) {
            throw new IllegalArgumentException(field + " with the clinic's own field " + custom);
        }
    }

    /** A column that is read as a field of every clinic's patients, or not at all. */
    public MappedColumn(int index, String header, TargetField field, int confidence, SlashDates slashDates) {
        this(index, header, field, confidence, slashDates, null);
    }

    /** Stands for a value that is said for every row, as no column of the file gives it. */
    public static MappedColumn ofEveryRow(TargetField field) {
        return new MappedColumn(-1, "", field, 100, SlashDates.NONE);
    }

    /** The same meaning for a column of another file. */
    MappedColumn takenOverBy(SourceColumn column) {
        return new MappedColumn(column.index(), column.header(), field, TAKEN_OVER, column.slashDates(), custom);
    }

    MappedColumn as(TargetField newField, int newConfidence) {
        return new MappedColumn(index, header, newField, newConfidence, slashDates);
    }

    MappedColumn asCustom(CustomTarget target, int newConfidence) {
        return new MappedColumn(index, header, TargetField.CUSTOM, newConfidence, slashDates, target);
    }
}
