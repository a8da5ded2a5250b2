package io.revisit.segment.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.segment.condition.AttributeFilled;
import io.revisit.segment.condition.AttributeText;
import io.revisit.segment.condition.FieldTest;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.TextAttribute;
import io.revisit.segment.condition.TextOperator;
import org.jspecify.annotations.Nullable;

/** What is written of a patient: whether anything is, or what. */
final class AttributeForm extends LeafForm {

    private static final int TYPING_PAUSE_MILLIS = 400;

    /** What is asked of it. */
    private enum Asked {
        CONTAINS,
        IS,
        FILLED,
        EMPTY;

        boolean wantsText() {
            return this == CONTAINS || this == IS;
        }
    }

    private final Select<TextAttribute> attribute = new Select<>();
    private final Select<Asked> asked = new Select<>();
    private final TextField text = new TextField();

    /** @param initial the condition to be changed, or null for an empty form */
    AttributeForm(String name, @Nullable Leaf initial) {
        attribute.setItems(TextAttribute.values());
        attribute.setItemLabelGenerator(item -> getTranslation("segment.attribute." + item.name()));
        attribute.setAriaLabel(name);
        attribute.setValue(TextAttribute.ADDRESS);
        attribute.addClassName("segment-operator");
        asked.setItems(Asked.values());
        asked.setItemLabelGenerator(item -> getTranslation("segment.asked." + item.name()));
        asked.setAriaLabel(getTranslation("segment.field.comparison", name));
        asked.setValue(Asked.CONTAINS);
        asked.addClassName("segment-operator");
        text.setAriaLabel(getTranslation("segment.field.text", name));
        text.setMaxLength(FieldTest.Text.LONGEST);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        addField(attribute);
        addField(asked);
        addField(text);
        switch (initial) {
            case AttributeText(TextAttribute of, TextOperator operator, String wanted) ->
                show(of, operator == TextOperator.IS ? Asked.IS : Asked.CONTAINS, wanted);
            case AttributeFilled(TextAttribute of, boolean yes) -> show(of, yes ? Asked.FILLED : Asked.EMPTY, "");
            case null, default -> {}
        }
        asked.addValueChangeListener(_ -> arrange());
        arrange();
    }

    private void show(TextAttribute of, Asked what, String wanted) {
        attribute.setValue(of);
        asked.setValue(what);
        text.setValue(wanted);
    }

    private void arrange() {
        text.setVisible(asked.getValue().wantsText());
    }

    @Override
    @Nullable
    Leaf read() {
        return switch (asked.getValue()) {
            case FILLED -> new AttributeFilled(attribute.getValue(), true);
            case EMPTY -> new AttributeFilled(attribute.getValue(), false);
            case IS -> text(TextOperator.IS);
            case CONTAINS -> text(TextOperator.CONTAINS);
        };
    }

    private @Nullable Leaf text(TextOperator operator) {
        return text.getValue().isBlank() ? null : new AttributeText(attribute.getValue(), operator, text.getValue());
    }

    @Override
    void validate() {
        boolean missing = text.isVisible() && text.getValue().isBlank();
        text.setErrorMessage(missing ? getTranslation("segment.error.text") : null);
        text.setInvalid(missing);
    }
}
