package io.revisit.segment.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import io.revisit.segment.condition.Leaf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition that is one of a few, each said in words. */
final class OptionForm extends LeafForm {

    private final Select<Leaf> options = new Select<>();

    OptionForm(String name, List<? extends Leaf> all, ItemLabelGenerator<Leaf> words, @Nullable Leaf initial) {
        options.setItems(List.copyOf(all));
        options.setItemLabelGenerator(words);
        options.setAriaLabel(name);
        options.addClassName("segment-options");
        options.setValue(initial == null ? all.getFirst() : initial);
        addField(options);
    }

    @Override
    Leaf read() {
        return options.getValue();
    }

    @Override
    void validate() {
        // One of the options is always chosen.
    }
}
