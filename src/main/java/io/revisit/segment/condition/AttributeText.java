package io.revisit.segment.condition;

/**
 * What is written there; fulfilled by nobody of whom nothing is written.
 *
 * @param text not blank
 */
public record AttributeText(TextAttribute attribute, TextOperator operator, String text) implements Leaf {
    public AttributeText {
        text = FieldTest.Text.checked(text);
    }
}
