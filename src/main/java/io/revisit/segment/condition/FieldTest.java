package io.revisit.segment.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * What is asked of one of the clinic's own fields. A patient without a value fulfils no comparison; "none of" and "not filled
 * in" are the exact opposites of their other sides.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "asks")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FieldTest.Text.class, name = "text"),
    @JsonSubTypes.Type(value = FieldTest.Number.class, name = "number"),
    @JsonSubTypes.Type(value = FieldTest.Day.class, name = "day"),
    @JsonSubTypes.Type(value = FieldTest.OneOf.class, name = "oneOf"),
    @JsonSubTypes.Type(value = FieldTest.Filled.class, name = "filled")
})
public sealed interface FieldTest {

    /**
     * Of a field of texts.
     *
     * @param text not blank
     */
    record Text(TextOperator operator, String text) implements FieldTest {

        /** The most characters that can be asked for. */
        public static final int LONGEST = 500;

        public Text {
            text = checked(text);
        }

        static String checked(String text) {
            String stripped = text.strip();
            if (stripped.isEmpty() || stripped.length() > LONGEST) {
                throw new IllegalArgumentException("A text of 1 to " + LONGEST + " characters can be asked for");
            }
            return stripped;
        }
    }

    /** Of a field of numbers. */
    record Number(NumberTest test) implements FieldTest {}

    /** Of a field of days. */
    record Day(DateTest test) implements FieldTest {}

    /**
     * Of a field with options.
     *
     * @param options ids, at least one
     */
    record OneOf(Choice choice, List<Long> options) implements FieldTest {
        public OneOf {
            options = Chosen.atLeastOne(options);
        }
    }

    /** Of any field: whether there is a value. */
    record Filled(boolean yes) implements FieldTest {}
}
