package io.revisit.segment.ui;

import io.revisit.segment.SegmentChoices;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.Recall;
import org.jspecify.annotations.Nullable;

/** When patients should come again, by which directions. */
final class RecallForm extends LeafForm {

    private final OptionsField directions;
    private final DateTestField when;

    /** @param initial the condition to be changed, or null for an empty form */
    RecallForm(String name, SegmentChoices choices, @Nullable Recall initial) {
        directions = new OptionsField(getTranslation("segment.recall.any"), choices.directions());
        when = new DateTestField(name, true);
        addField(directions);
        addField(when);
        if (initial != null) {
            directions.show(initial.directions());
            when.setValue(initial.when());
        }
    }

    @Override
    @Nullable
    Leaf read() {
        return when.getValue() == null ? null : new Recall(directions.ids(), when.getValue());
    }

    @Override
    void validate() {
        when.validate();
    }
}
