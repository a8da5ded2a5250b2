package io.revisit.analytics.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import io.revisit.rfm.RfmBorders;
import io.revisit.rfm.RfmPart;
import io.revisit.rfm.RfmScaling;
import io.revisit.rfm.RfmSegment;
import io.revisit.rfm.RfmSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the borders of one part come from; the fields of those that the clinic sets itself. */
final class RfmPartFields extends Composite<Div> {

    private final RfmPart part;
    private final RfmBorders proposed;
    private final Select<RfmScaling> scaling = new Select<>();
    private final IntegerField months = new IntegerField();
    private final List<BigDecimalField> steps;
    private final Div borders = new Div();
    private final Span problem = new Span();
    private RfmBorders stored;

    /** @param proposed for a clinic that has no borders yet */
    RfmPartFields(RfmPart part, List<RfmScaling> ways, RfmBorders proposed) {
        this.part = part;
        this.proposed = proposed;
        this.stored = proposed;
        scaling.setLabel(getTranslation("rfm.part." + part.name()));
        scaling.setItems(ways);
        scaling.setItemLabelGenerator(way -> getTranslation("rfm.scaling." + way.name()));
        scaling.addValueChangeListener(_ -> showFields());
        months.setLabel(getTranslation("rfm.settings.months"));
        months.setHelperText(getTranslation("rfm.settings.months.help"));
        months.setMin(1);
        months.setMax(RfmSettings.MOST_MONTHS);
        months.setManualValidation(true);
        months.setStepButtonsVisible(true);
        steps = IntStream.rangeClosed(2, RfmSegment.BEST).mapToObj(this::step).toList();
        borders.addClassName("rfm-borders");
        steps.forEach(borders::add);
        problem.addClassName("rfm-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        getContent().addClassName("rfm-part");
        getContent().add(scaling, months, borders, problem);
    }

    private BigDecimalField step(int score) {
        var field = new BigDecimalField(getTranslation("rfm.step." + part.name(), score));
        field.addClassName("rfm-step");
        return field;
    }

    void show(RfmScaling way, RfmBorders borders, int otherMonths) {
        stored = borders;
        months.setValue(otherMonths);
        RfmBorders shown =
                borders.steps().stream().allMatch(Objects::nonNull) && way == RfmScaling.FIXED ? borders : proposed;
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).setValue(shown.steps().get(i));
        }
        scaling.setValue(way);
        showFields();
    }

    private void showFields() {
        months.setVisible(scaling.getValue() == RfmScaling.INTERVAL);
        borders.setVisible(scaling.getValue() == RfmScaling.FIXED);
        showWrong(false);
    }

    RfmPart part() {
        return part;
    }

    RfmScaling scaling() {
        return scaling.getValue();
    }

    /** Says at the field when the months are not filled in rightly. */
    boolean isMonthsFilledIn() {
        Integer value = months.getValue();
        boolean right = value != null && value >= 1 && value <= RfmSettings.MOST_MONTHS;
        months.setErrorMessage(right ? null : getTranslation("rfm.settings.months.wrong", RfmSettings.MOST_MONTHS));
        months.setInvalid(!right);
        return right;
    }

    int months() {
        return months.getValue();
    }

    /** What is typed, or what is stored where the borders are not the clinic's. */
    RfmBorders borders() {
        if (scaling.getValue() != RfmScaling.FIXED) {
            return stored;
        }
        List<@Nullable BigDecimal> typed = new ArrayList<>();
        steps.forEach(field -> typed.add(field.getValue()));
        return new RfmBorders(typed);
    }

    void showWrong(boolean wrong) {
        problem.setText(wrong ? getTranslation("rfm.wrong." + part.name()) : "");
        problem.setVisible(wrong);
        steps.forEach(field -> field.setInvalid(wrong));
    }
}
