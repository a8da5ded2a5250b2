package io.revisit.segment.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import io.revisit.segment.SegmentChoices.Option;
import io.revisit.segment.condition.Leaf;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A condition about entries of a dictionary: how they are compared, and which.
 *
 * @param <O> the operator
 */
final class EntriesForm<O> extends LeafForm {

    /**
     * What a condition asks that is to be changed.
     *
     * @param entries their ids
     */
    record Asked<O>(O how, List<Long> entries) {}

    private final Select<O> operator = new Select<>();
    private final OptionsField entries;
    private final BiFunction<O, List<Long>, Leaf> condition;

    /**
     * @param name translated: what is compared, for screen readers
     * @param operators in the order of offering; the first one is chosen at first
     * @param known all entries
     * @param initial null for an empty form
     */
    EntriesForm(
            String name,
            List<O> operators,
            ItemLabelGenerator<O> words,
            List<Option> known,
            BiFunction<O, List<Long>, Leaf> condition,
            @Nullable Asked<O> initial) {
        this.condition = condition;
        operator.setItems(operators);
        operator.setItemLabelGenerator(words);
        operator.setValue(initial == null ? operators.getFirst() : initial.how());
        operator.setAriaLabel(getTranslation("segment.field.comparison", name));
        operator.addClassName("segment-operator");
        entries = new OptionsField(getTranslation("segment.field.choose"), known);
        entries.setAriaLabel(name);
        if (initial != null) {
            entries.show(initial.entries());
        }
        addField(operator);
        addField(entries);
    }

    @Override
    @Nullable
    Leaf read() {
        return entries.isEmpty() ? null : condition.apply(operator.getValue(), entries.ids());
    }

    @Override
    void validate() {
        entries.setErrorMessage(entries.isEmpty() ? getTranslation("segment.error.choose") : null);
        entries.setInvalid(entries.isEmpty());
    }

    @Override
    void focus() {
        entries.focus();
    }
}
