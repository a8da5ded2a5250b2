package io.revisit.segment.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import io.revisit.segment.condition.Leaf;
import java.util.LinkedHashSet;
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
    private final MultiSelectComboBox<T> things;
    private final BiFunction<O, List<T>, Leaf> condition;

    /**
     * @param name translated: what is compared, for screen readers
     * @param operators in the order of offering; the first one is chosen at first
     * @param things what can be chosen, and what is
     * @param condition what the choice asks
     */
    ChosenForm(
            String name,
            List<O> operators,
            ItemLabelGenerator<O> words,
            MultiSelectComboBox<T> things,
            BiFunction<O, List<T>, Leaf> condition) {
        this.things = things;
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

    /** Things out of a list of their own, of which some are chosen. */
    static <T> MultiSelectComboBox<T> among(List<T> all, ItemLabelGenerator<T> names, List<T> chosen) {
        var things = new MultiSelectComboBox<T>();
        things.setItems(all);
        things.setItemLabelGenerator(names);
        things.setValue(new LinkedHashSet<>(chosen));
        return things;
    }

    /** Shows this operator; the first one where there is none. */
    ChosenForm<O, T> comparing(@Nullable O how) {
        if (how != null) {
            operator.setValue(how);
        }
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
