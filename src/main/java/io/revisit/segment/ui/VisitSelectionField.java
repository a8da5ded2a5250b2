package io.revisit.segment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.condition.PatientEvent;
import io.revisit.segment.condition.VisitSelection;
import io.revisit.segment.condition.VisitState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which visits are meant; its value is null while it is not filled in. */
final class VisitSelectionField extends TestField<VisitSelection> {

    private static final int TYPING_PAUSE_MILLIS = 400;

    private final Select<VisitState> state = new Select<>();
    private final OptionsField doctors;
    private final OptionsField directions;
    private final OptionsField branches;
    private final TextField service = new TextField();
    private final OptionalDateField when;
    private final Select<PatientEvent> after = new Select<>();
    private final Button more = new Button(getTranslation("segment.which.more"));
    private final boolean hasBranches;

    /** @param name translated: what the visits are asked for, for screen readers */
    VisitSelectionField(String name, SegmentChoices choices) {
        state.setItems(VisitState.values());
        state.setItemLabelGenerator(item -> getTranslation("segment.words.which." + item.name()));
        state.setAriaLabel(name);
        state.setValue(VisitState.COMPLETED);
        state.addClassName("segment-visits");
        doctors = new OptionsField(getTranslation("segment.which.doctors"), choices.doctors());
        directions = new OptionsField(getTranslation("segment.which.directions"), choices.directions());
        branches = new OptionsField(getTranslation("segment.which.branches"), choices.branches());
        service.setPlaceholder(getTranslation("segment.which.service"));
        service.setAriaLabel(getTranslation("segment.which.service"));
        service.setMaxLength(VisitSelection.LONGEST_SERVICE);
        service.setValueChangeMode(ValueChangeMode.LAZY);
        service.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        when = new OptionalDateField(
                getTranslation("segment.which.when"),
                getTranslation("segment.which.anyDay"),
                getTranslation("segment.which.when"));
        after.setItems(PatientEvent.values());
        after.setEmptySelectionAllowed(true);
        after.setEmptySelectionCaption(getTranslation("segment.which.afterNothing"));
        after.setItemLabelGenerator(item -> getTranslation(
                item == null ? "segment.which.afterNothing" : "segment.words.which.after." + item.name()));
        after.setAriaLabel(getTranslation("segment.which.after"));
        after.addClassName("segment-options");
        state.addValueChangeListener(_ -> updateValue());
        doctors.addValueChangeListener(_ -> updateValue());
        directions.addValueChangeListener(_ -> updateValue());
        branches.addValueChangeListener(_ -> updateValue());
        service.addValueChangeListener(_ -> updateValue());
        when.addValueChangeListener(_ -> updateValue());
        after.addValueChangeListener(_ -> updateValue());
        hasBranches = !choices.branches().isEmpty();
        more.addClickListener(_ -> {
            showDetails(true);
            service.focus();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        var fields = new Div(state, directions, doctors, when, more, branches, service, after);
        fields.addClassName("segment-fields");
        add(fields);
        setValue(VisitSelection.COMPLETED);
        showDetails(false);
    }

    /** What is asked seldom stands behind a button until it is asked. */
    private void showDetails(boolean shown) {
        more.setVisible(!shown);
        branches.setVisible(shown && hasBranches);
        service.setVisible(shown);
        after.setVisible(shown);
    }

    @Override
    void validate() {
        when.validate();
    }

    @Override
    protected @Nullable VisitSelection generateModelValue() {
        return when.isFilledIn()
                ? new VisitSelection(
                        state.getValue(),
                        doctors.ids(),
                        directions.ids(),
                        branches.ids(),
                        service.getValue().isBlank() ? null : service.getValue(),
                        when.test(),
                        after.getValue())
                : null;
    }

    @Override
    protected void setPresentationValue(@Nullable VisitSelection selection) {
        VisitSelection shown = Objects.requireNonNullElse(selection, VisitSelection.COMPLETED);
        state.setValue(shown.state());
        doctors.show(shown.doctors());
        directions.show(shown.directions());
        branches.show(shown.branches());
        service.setValue(shown.service() == null ? "" : shown.service());
        when.show(shown.when());
        after.setValue(shown.after());
        showDetails(
                !more.isVisible() || !shown.branches().isEmpty() || shown.service() != null || shown.after() != null);
    }
}
