package io.revisit.segment.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.RandomShare;
import org.jspecify.annotations.Nullable;

/** A part of the base drawn by lot: from one to the other percent, of which lot. */
final class RandomShareForm extends LeafForm {

    private static final int TYPING_PAUSE_MILLIS = 400;
    private static final int ALL = 100;

    private final IntegerField from = percent("segment.share.from");
    private final IntegerField upTo = percent("segment.share.upTo");
    private final TextField draw = new TextField();

    /** @param initial the condition to be changed, or null for an empty form */
    RandomShareForm(@Nullable RandomShare initial) {
        from.setValue(initial == null ? Integer.valueOf(0) : initial.from());
        upTo.setValue(initial == null ? null : initial.upTo());
        draw.setValue(initial == null ? "" : initial.draw());
        draw.setPlaceholder(getTranslation("segment.share.draw"));
        draw.setAriaLabel(getTranslation("segment.share.draw"));
        draw.setTooltipText(getTranslation("segment.share.draw.hint"));
        draw.setMaxLength(RandomShare.LONGEST_DRAW);
        draw.setValueChangeMode(ValueChangeMode.LAZY);
        draw.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        addField(from);
        getContent().add(new Span("–"));
        addField(upTo);
        addField(draw);
    }

    private IntegerField percent(String label) {
        var field = new IntegerField();
        field.setAriaLabel(getTranslation(label));
        field.setSuffixComponent(new Span("%"));
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addClassName("segment-number");
        return field;
    }

    private boolean isFilledIn() {
        Integer lower = from.getValue();
        Integer upper = upTo.getValue();
        return lower != null && upper != null && lower >= 0 && lower < upper && upper <= ALL;
    }

    @Override
    @Nullable
    Leaf read() {
        return isFilledIn() ? new RandomShare(draw.getValue(), from.getValue(), upTo.getValue()) : null;
    }

    @Override
    void validate() {
        String problem = isFilledIn() ? null : getTranslation("segment.error.share");
        upTo.setErrorMessage(problem);
        upTo.setInvalid(problem != null);
    }
}
