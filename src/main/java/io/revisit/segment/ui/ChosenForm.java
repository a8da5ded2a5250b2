package io.revisit.segment.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import io.revisit.segment.condition.Leaf;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A condition about things out of a list: how they are compared, and which.
 *
 * @param <O> the operator
 * @param <T> the things
 */
final class ChosenForm<O, T> extends LeafForm {

    private final Select<O> operator = new Select<>();
    private final MultiSelectComboBox<T> things = new MultiSelectComboBox<>();
    private final BiFunction<O, List<T>, Leaf> condition;

    /**
     * @param name translated: what is compared, for screen readers
     * @param operators in the order of offering; the first one is chosen at first
     * @param condition what the choice asks
     */
    ChosenForm(String name, List<O> operators, ItemLabelGenerator<O> words, BiFunction<O, List<T>, Leaf> condition) {
        this.condition = condition;
        operator.setItems(operators);
        operator.setItemLabelGenerator(words);
        operator.setValue(operators.getFirst());
        operator.setAriaLabel(getTranslation("segment.field.comparison", name));
        operator.addClassName("segment-operator");
        things.setAriaLabel(name);
        things.setPlaceholder(getTranslation("segment.field.choose"));
        things.setManualValidation(true);
        things.addClassName("segment-chosen");
        addField(operator);
        addField(things);
    }

    /** Says what can be chosen. */
    ChosenForm<O, T> offering(List<T> all, ItemLabelGenerator<T> names) {
        things.setItems(all);
        things.setItemLabelGenerator(names);
        return this;
    }

    /** Shows a choice. */
    ChosenForm<O, T> showing(O how, Set<T> chosen) {
        operator.setValue(how);
        things.setValue(chosen);
        return this;
    }

    @Override
    @Nullable
    Leaf read() {
        Set<T> chosen = things.getValue();
        return chosen.isEmpty() ? null : condition.apply(operator.getValue(), List.copyOf(chosen));
    }

    @Override
    void validate() {
        boolean empty = things.isEmpty();
        things.setErrorMessage(empty ? getTranslation("segment.error.choose") : null);
        things.setInvalid(empty);
    }

    @Override
    void focus() {
        things.focus();
    }
}
