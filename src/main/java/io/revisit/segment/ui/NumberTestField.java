package io.revisit.segment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.segment.condition.NumberOperator;
import io.revisit.segment.condition.NumberTest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A comparison of a number; its value is null while it is not filled in or cannot be. */
final class NumberTestField extends TestField<NumberTest> {

    private static final int TYPING_PAUSE_MILLIS = 400;

    private final Select<NumberOperator> operator = new Select<>();
    private final BigDecimalField value = new BigDecimalField();
    private final BigDecimalField upTo = new BigDecimalField();
    private final Span dash = new Span("–");
    private final boolean whole;

    /**
     * @param name translated: what is compared, for screen readers
     * @param unit translated unit behind the number, such as ₽; may be empty
     * @param whole whether fractions are refused
     */
    NumberTestField(String name, String unit, boolean whole) {
        this.whole = whole;
        operator.setItems(NumberOperator.values());
        operator.setItemLabelGenerator(item -> getTranslation("segment.number." + item.name()));
        operator.setValue(NumberOperator.AT_LEAST);
        operator.setAriaLabel(getTranslation("segment.field.comparison", name));
        operator.addClassName("segment-operator");
        operator.addValueChangeListener(_ -> {
            arrange();
            updateValue();
        });
        prepare(value, getTranslation("segment.field.number", name), unit);
        prepare(upTo, getTranslation("segment.field.upTo", name), unit);
        var fields = new Div(operator, value, dash, upTo);
        fields.addClassName("segment-fields");
        add(fields);
        arrange();
    }

    private void prepare(BigDecimalField field, String label, String unit) {
        field.setAriaLabel(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addClassName("segment-number");
        field.setManualValidation(true);
        field.addValueChangeListener(_ -> updateValue());
        if (!unit.isEmpty()) {
            field.setSuffixComponent(new Span(unit));
        }
    }

    private void arrange() {
        boolean between = operator.getValue() == NumberOperator.BETWEEN;
        dash.setVisible(between);
        upTo.setVisible(between);
    }

    @Override
    void validate() {
        show(value, problem(value.getValue(), null));
        show(upTo, upTo.isVisible() ? problem(upTo.getValue(), value.getValue()) : null);
    }

    private static void show(BigDecimalField field, @Nullable String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(problem != null);
    }

    private @Nullable String problem(@Nullable BigDecimal number, @Nullable BigDecimal from) {
        if (number == null) {
            return getTranslation("segment.error.number");
        }
        if (number.signum() < 0 || number.compareTo(NumberTest.MAX) > 0) {
            return getTranslation("segment.error.range");
        }
        if (whole && number.stripTrailingZeros().scale() > 0) {
            return getTranslation("segment.error.whole");
        }
        return from != null && number.compareTo(from) < 0 ? getTranslation("segment.error.order") : null;
    }

    @Override
    protected @Nullable NumberTest generateModelValue() {
        boolean between = operator.getValue() == NumberOperator.BETWEEN;
        BigDecimal from = value.getValue();
        BigDecimal to = between ? upTo.getValue() : null;
        boolean filled = problem(from, null) == null && (!between || problem(to, from) == null);
        return filled ? new NumberTest(operator.getValue(), from, to) : null;
    }

    @Override
    protected void setPresentationValue(@Nullable NumberTest test) {
        if (test == null) {
            value.clear();
            upTo.clear();
            return;
        }
        operator.setValue(test.operator());
        value.setValue(test.value());
        upTo.setValue(test.upTo());
    }
}
