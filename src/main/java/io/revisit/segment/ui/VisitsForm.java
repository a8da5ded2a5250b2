package io.revisit.segment.ui;

import com.vaadin.flow.component.select.Select;
import io.revisit.segment.SegmentChoices;
import io.revisit.segment.condition.DateTest;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.NumberTest;
import io.revisit.segment.condition.VisitMeasure;
import io.revisit.segment.condition.Visits;
import org.jspecify.annotations.Nullable;

/** A condition about some of the patient's visits: which, and what is asked of them. */
final class VisitsForm extends LeafForm {

    /** What can be asked. */
    private enum Measure {
        DAYS,
        PAID,
        AVERAGE,
        FIRST,
        LAST;

        boolean isDay() {
            return this == FIRST || this == LAST;
        }
    }

    private final VisitSelectionField which;
    private final Select<Measure> measure = new Select<>();
    private final NumberTestField days;
    private final NumberTestField money;
    private final DateTestField day;

    /** @param initial the condition to be changed, or null for an empty form */
    VisitsForm(String name, String currency, SegmentChoices choices, @Nullable Visits initial) {
        which = new VisitSelectionField(name, choices);
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(item -> getTranslation("segment.measure." + item.name()));
        measure.setAriaLabel(getTranslation("segment.measure"));
        measure.setValue(Measure.DAYS);
        measure.addClassName("segment-operator");
        days = new NumberTestField(name, "", true);
        money = new NumberTestField(name, currency, false);
        day = new DateTestField(name, true);
        addField(which);
        addField(measure);
        addField(days);
        addField(money);
        addField(day);
        if (initial != null) {
            which.setValue(initial.which());
            show(initial.measure());
        }
        measure.addValueChangeListener(_ -> arrange());
        arrange();
    }

    private void show(VisitMeasure asked) {
        switch (asked) {
            case VisitMeasure.Days(NumberTest test) -> days.setValue(test);
            case VisitMeasure.Paid(NumberTest test) -> show(Measure.PAID, test);
            case VisitMeasure.Average(NumberTest test) -> show(Measure.AVERAGE, test);
            case VisitMeasure.First(DateTest test) -> show(Measure.FIRST, test);
            case VisitMeasure.Last(DateTest test) -> show(Measure.LAST, test);
        }
    }

    private void show(Measure asked, NumberTest test) {
        measure.setValue(asked);
        money.setValue(test);
    }

    private void show(Measure asked, DateTest test) {
        measure.setValue(asked);
        day.setValue(test);
    }

    private void arrange() {
        Measure asked = measure.getValue();
        days.setVisible(asked == Measure.DAYS);
        day.setVisible(asked.isDay());
        money.setVisible(asked != Measure.DAYS && !asked.isDay());
    }

    @Override
    @Nullable
    Leaf read() {
        VisitMeasure asked = asked();
        return which.getValue() == null || asked == null ? null : new Visits(which.getValue(), asked);
    }

    private @Nullable VisitMeasure asked() {
        NumberTest number = measure.getValue() == Measure.DAYS ? days.getValue() : money.getValue();
        DateTest test = day.getValue();
        return switch (measure.getValue()) {
            case DAYS -> number == null ? null : new VisitMeasure.Days(number);
            case PAID -> number == null ? null : new VisitMeasure.Paid(number);
            case AVERAGE -> number == null ? null : new VisitMeasure.Average(number);
            case FIRST -> test == null ? null : new VisitMeasure.First(test);
            case LAST -> test == null ? null : new VisitMeasure.Last(test);
        };
    }

    @Override
    void validate() {
        which.validate();
        if (days.isVisible()) {
            days.validate();
        }
        if (money.isVisible()) {
            money.validate();
        }
        if (day.isVisible()) {
            day.validate();
        }
    }
}
