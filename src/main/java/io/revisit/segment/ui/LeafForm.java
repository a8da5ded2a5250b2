package io.revisit.segment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import io.revisit.segment.condition.Leaf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one condition. */
abstract class LeafForm extends Composite<Div> {

    private final List<Runnable> listeners = new ArrayList<>();

    LeafForm() {
        getContent().addClassName("segment-fields");
    }

    /** What the fields ask, or null while they are not filled in. */
    abstract @Nullable Leaf read();

    /** Says beside the fields what is wrong with them; nothing if they are filled in. */
    abstract void validate();

    /** Calls back after a field has changed. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Puts the cursor into the first field. */
    void focus() {
        getContent()
                .getChildren()
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    /** Adds a field that tells the listeners of its changes. */
    final <C extends Component & HasValue<?, ?>> void addField(C field) {
        field.addValueChangeListener(_ -> listeners.forEach(Runnable::run));
        getContent().add(field);
    }
}
