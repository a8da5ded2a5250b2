package io.revisit.segment.ui;

import com.vaadin.flow.component.html.Span;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.NotSeenAfter;
import org.jspecify.annotations.Nullable;

/** Visits that others did not follow: which, and which others. */
final class NotSeenAfterForm extends LeafForm {

    private final VisitSelectionField seen;
    private final VisitSelectionField missing;

    /** @param initial the condition to be changed, or null for an empty form */
    NotSeenAfterForm(String name, SegmentChoices choices, @Nullable NotSeenAfter initial) {
        seen = new VisitSelectionField(name, choices);
        missing = new VisitSelectionField(getTranslation("segment.notAfter"), choices);
        addField(seen);
        getContent().add(new Span(getTranslation("segment.notAfter")));
        addField(missing);
        if (initial != null) {
            seen.setValue(initial.seen());
            missing.setValue(initial.missing());
        }
    }

    @Override
    @Nullable
    Leaf read() {
        return seen.getValue() == null || missing.getValue() == null
                ? null
                : new NotSeenAfter(seen.getValue(), missing.getValue());
    }

    @Override
    void validate() {
        seen.validate();
        missing.validate();
    }
}
