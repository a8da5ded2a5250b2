package io.revisit.segment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.revisit.segment.condition.DateTest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day that may be asked for or not: empty for any day, else a comparison, which is null while it is not filled in. */
final class OptionalDateField extends TestField<Optional<DateTest>> {

    private final Select<Boolean> asked = new Select<>();
    private final DateTestField when;

    /**
     * @param name translated: what is compared, for screen readers
     * @param any translated: that it may be any day
     * @param some translated: that a comparison follows
     */
    OptionalDateField(String name, String any, String some) {
        when = new DateTestField(name, true);
        asked.setItems(false, true);
        asked.setItemLabelGenerator(item -> item ? some : any);
        asked.setAriaLabel(name);
        asked.setValue(false);
        asked.addClassName("segment-operator");
        asked.addValueChangeListener(_ -> {
            when.setVisible(asked.getValue());
            updateValue();
        });
        when.setVisible(false);
        when.addValueChangeListener(_ -> updateValue());
        var fields = new Div(asked, when);
        fields.addClassName("segment-fields");
        add(fields);
    }

    @Override
    void validate() {
        if (when.isVisible()) {
            when.validate();
        }
    }

    @Override
    protected @Nullable Optional<DateTest> generateModelValue() {
        if (!asked.getValue()) {
            return Optional.empty();
        }
        return when.getValue() == null ? null : Optional.of(when.getValue());
    }

    /** The comparison, or null for any day; asked only of a field whose value is not null. */
    @Nullable
    DateTest test() {
        return getValue() == null ? null : getValue().orElse(null);
    }

    /** Whether it is filled in. */
    boolean isFilledIn() {
        return generateModelValue() != null;
    }

    /** Shows a comparison, or any day for null. */
    void show(@Nullable DateTest test) {
        setValue(Optional.ofNullable(test));
    }

    @Override
    protected void setPresentationValue(@Nullable Optional<DateTest> value) {
        DateTest test = value == null ? null : value.orElse(null);
        asked.setValue(test != null);
        when.setValue(test);
        when.setVisible(test != null);
    }
}
