package io.revisit.dataimport.mapping;

import io.revisit.dataimport.reading.SlashDates;

/**
 * What one column of the file is read as.
 *
 * @param index of the column, from 0
 * @param header its name in the file, may be empty
 * @param confidence of the guess in percent, 0..100; 100 when a person said it
 * @param slashDates the order of day and month in its dates with slashes
 */
public record MappedColumn(int index, String header, TargetField field, int confidence, SlashDates slashDates) {
    public MappedColumn {
        if (confidence < 0 || confidence > 100) {
            throw new IllegalArgumentException("A confidence of " + confidence + " %");
        }
    }

    MappedColumn as(TargetField newField, int newConfidence) {
        return new MappedColumn(index, header, newField, newConfidence, slashDates);
    }
}
