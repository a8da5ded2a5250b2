package io.revisit.segment.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.revisit.rfm.RfmPart;
import io.revisit.rfm.RfmSegment;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.RfmScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A score by recency, frequency or money, from one to the other. */
final class RfmScoreForm extends LeafForm {

    private static final List<Integer> SCORES =
            IntStream.rangeClosed(1, RfmSegment.BEST).boxed().toList();

    private final Select<RfmPart> part = new Select<>();
    private final Select<Integer> from = score("segment.rfmScore.from");
    private final Select<Integer> upTo = score("segment.rfmScore.upTo");

    /** @param initial the condition to be changed, or null for an empty form */
    RfmScoreForm(String name, @Nullable RfmScore initial) {
        part.setItems(RfmPart.values());
        part.setItemLabelGenerator(item -> getTranslation("segment.rfmScore." + item.name()));
        part.setAriaLabel(name);
        part.addClassName("segment-operator");
        part.setValue(initial == null ? RfmPart.RECENCY : initial.part());
        from.setValue(initial == null ? RfmSegment.BEST - 1 : initial.from());
        upTo.setValue(initial == null ? RfmSegment.BEST : initial.upTo());
        addField(part);
        addField(from);
        getContent().add(new Span("–"));
        addField(upTo);
    }

    private Select<Integer> score(String label) {
        var field = new Select<Integer>();
        field.setItems(SCORES);
        field.setAriaLabel(getTranslation(label));
        field.addClassName("segment-number");
        return field;
    }

    private boolean isInOrder() {
        return from.getValue() <= upTo.getValue();
    }

    @Override
    @Nullable
    Leaf read() {
        return isInOrder() ? new RfmScore(part.getValue(), from.getValue(), upTo.getValue()) : null;
    }

    @Override
    void validate() {
        upTo.setErrorMessage(isInOrder() ? null : getTranslation("segment.error.rfmScore"));
        upTo.setInvalid(!isInOrder());
    }
}
