package io.revisit.dataimport.mapping;

/**
 * What a person says for every row of a file; a cell of the row that says something wins, and tags are added to those of
 * the row.
 *
 * @param text as it would stand in a cell; a blank one says nothing
 */
public record FixedValue(TargetField field, String text) {

    public FixedValue {
        text = text.strip();
    }
}
