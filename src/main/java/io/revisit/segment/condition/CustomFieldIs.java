package io.revisit.segment.condition;

/**
 * What stands in one of the clinic's own fields.
 *
 * @param field its id
 * @param test fits the type of the field; one that does not holds of nobody, but for {@link FieldTest.Filled}
 */
public record CustomFieldIs(long field, FieldTest test) implements Leaf {}
