package io.revisit.dataimport.mapping;

import io.revisit.dataimport.reading.SlashDates;
import org.jspecify.annotations.Nullable;

/**
 * What one column of the file is read as.
 *
 * @param index of the column, from 0
 * @param header its name in the file, may be empty
 * @param confidence of the guess in percent, 0..100; 100 when a person said it
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

    MappedColumn as(TargetField newField, int newConfidence) {
        return new MappedColumn(index, header, newField, newConfidence, slashDates);
    }

    MappedColumn asCustom(CustomTarget target, int newConfidence) {
        return new MappedColumn(index, header, TargetField.CUSTOM, newConfidence, slashDates, target);
    }
}
