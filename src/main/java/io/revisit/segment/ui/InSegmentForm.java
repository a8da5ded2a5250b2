package io.revisit.segment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.SegmentChoices.Option;
import io.revisit.segment.condition.InSegment;
import io.revisit.segment.condition.Leaf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Being in another segment or not. */
final class InSegmentForm extends LeafForm {

    private final Select<Boolean> yes = new Select<>();
    private final ComboBox<Option> segment = new ComboBox<>();

    /** @param initial the condition to be changed, or null for an empty form */
    InSegmentForm(String name, SegmentChoices choices, @Nullable InSegment initial) {
        yes.setItems(true, false);
        yes.setItemLabelGenerator(item -> getTranslation(item ? "segment.inSegment.yes" : "segment.inSegment.no"));
        yes.setAriaLabel(getTranslation("segment.field.comparison", name));
        yes.setValue(initial == null || initial.yes());
        yes.addClassName("segment-operator");
        List<Option> offered = choices.segments().stream()
                .filter(option -> option.active() || (initial != null && option.id() == initial.segment()))
                .toList();
        segment.setItems(offered);
        segment.setItemLabelGenerator(Option::name);
        segment.setAriaLabel(name);
        segment.setPlaceholder(getTranslation("segment.field.choose"));
        segment.setManualValidation(true);
        segment.addClassName("segment-chosen");
        if (initial != null) {
            offered.stream()
                    .filter(option -> option.id() == initial.segment())
                    .findFirst()
                    .ifPresent(segment::setValue);
        }
        addField(yes);
        addField(segment);
    }

    @Override
    @Nullable
    Leaf read() {
        return segment.isEmpty()
                ? null
                : new InSegment(yes.getValue(), segment.getValue().id());
    }

    @Override
    void validate() {
        segment.setErrorMessage(segment.isEmpty() ? getTranslation("segment.error.choose") : null);
        segment.setInvalid(segment.isEmpty());
    }
}
