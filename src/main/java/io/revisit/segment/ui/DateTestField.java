package io.revisit.segment.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.segment.condition.DateTest;
import io.revisit.shared.ui.DatePickers;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison of a day; its value is null while it is not filled in or cannot be. */
final class DateTestField extends TestField<DateTest> {

    private static final int TYPING_PAUSE_MILLIS = 400;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** How a day is compared, in the order in which it is offered. */
    private enum Operator {
        MORE_THAN_DAYS_AGO,
        WITHIN_LAST_DAYS,
        WITHIN_NEXT_DAYS,
        DAYS_AGO,
        IN_MONTH,
        BEFORE,
        AFTER,
        BETWEEN;

        boolean countsDays() {
            return this == MORE_THAN_DAYS_AGO
                    || this == WITHIN_LAST_DAYS
                    || this == WITHIN_NEXT_DAYS
                    || this == DAYS_AGO;
        }

        boolean namesDays() {
            return this == BEFORE || this == AFTER || this == BETWEEN;
        }
    }

    private final Select<Operator> operator = new Select<>();
    private final IntegerField days;
    private final IntegerField nearer;
    private final Select<Integer> month = new Select<>();
    private final DatePicker first;
    private final DatePicker last;
    private final Span dash = new Span("–");

    /** A comparison of a day that is past. */
    DateTestField(String name) {
        this(name, false);
    }

    /**
     * @param name translated: what is compared, for screen readers
     * @param ahead whether the day may lie in the future
     */
    DateTestField(String name, boolean ahead) {
        operator.setItems(Stream.of(Operator.values())
                .filter(item -> ahead || item != Operator.WITHIN_NEXT_DAYS)
                .toList());
        operator.setItemLabelGenerator(item -> getTranslation("segment.date." + item.name()));
        operator.setValue(Operator.MORE_THAN_DAYS_AGO);
        operator.setAriaLabel(getTranslation("segment.field.comparison", name));
        operator.addClassName("segment-operator");
        operator.addValueChangeListener(_ -> {
            arrange();
            updateValue();
        });
        days = dayCount(getTranslation("segment.field.days", name));
        nearer = dayCount(getTranslation("segment.field.upTo", name));
        month.setItems(
                IntStream.rangeClosed(0, DateTest.InMonth.MAX_MONTHS).boxed().toList());
        month.setItemLabelGenerator(ago -> getTranslation("segment.words.date.month", ago));
        month.setAriaLabel(getTranslation("segment.field.month", name));
        month.setValue(0);
        month.addValueChangeListener(_ -> updateValue());
        month.addClassName("segment-operator");
        first = picker(getTranslation("segment.field.date", name));
        last = picker(getTranslation("segment.field.upTo", name));
        var fields = new Div(operator, days, first, dash, nearer, last, month);
        fields.addClassName("segment-fields");
        add(fields);
        arrange();
    }

    private IntegerField dayCount(String label) {
        var field = new IntegerField();
        field.setAriaLabel(label);
        field.setSuffixComponent(new Span(getTranslation("segment.field.daysUnit")));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.setManualValidation(true);
        field.addValueChangeListener(_ -> updateValue());
        field.addClassName("segment-number");
        return field;
    }

    private DatePicker picker(String label) {
        DatePicker picker = DatePickers.date("");
        picker.setAriaLabel(label);
        picker.setManualValidation(true);
        picker.addValueChangeListener(_ -> updateValue());
        picker.addClassName("segment-date");
        return picker;
    }

    private void arrange() {
        Operator how = operator.getValue();
        days.setVisible(how.countsDays());
        nearer.setVisible(how == Operator.DAYS_AGO);
        month.setVisible(how == Operator.IN_MONTH);
        first.setVisible(how.namesDays());
        dash.setVisible(how == Operator.BETWEEN || how == Operator.DAYS_AGO);
        last.setVisible(how == Operator.BETWEEN);
    }

    @Override
    void validate() {
        show(days, isDayCount(days.getValue()) ? null : getTranslation("segment.error.days", DateTest.MAX_DAYS));
        show(nearer, nearerProblem());
        show(first, isDay(first.getValue()) ? null : getTranslation("segment.error.date"));
        show(last, lastProblem());
    }

    private @Nullable String lastProblem() {
        if (!isDay(last.getValue())) {
            return getTranslation("segment.error.date");
        }
        boolean reversed = isDay(first.getValue()) && last.getValue().isBefore(first.getValue());
        return reversed ? getTranslation("segment.error.order") : null;
    }

    private @Nullable String nearerProblem() {
        if (!isDayCount(nearer.getValue())) {
            return getTranslation("segment.error.days", DateTest.MAX_DAYS);
        }
        boolean reversed = isDayCount(days.getValue()) && nearer.getValue() > days.getValue();
        return reversed ? getTranslation("segment.error.nearer") : null;
    }

    private static void show(IntegerField field, @Nullable String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(problem != null);
    }

    private static void show(DatePicker picker, @Nullable String problem) {
        picker.setErrorMessage(problem);
        picker.setInvalid(problem != null);
    }

    private static boolean isDayCount(@Nullable Integer count) {
        return count != null && count >= 0 && count <= DateTest.MAX_DAYS;
    }

    private static boolean isDay(@Nullable LocalDate day) {
        return day != null && !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    @Override
    protected @Nullable DateTest generateModelValue() {
        return read().orElse(null);
    }

    private Optional<DateTest> read() {
        Optional<Integer> count = Optional.ofNullable(days.getValue()).filter(DateTestField::isDayCount);
        Optional<LocalDate> day = Optional.ofNullable(first.getValue()).filter(DateTestField::isDay);
        return switch (operator.getValue()) {
            case MORE_THAN_DAYS_AGO -> count.map(DateTest.MoreThanDaysAgo::new);
            case WITHIN_LAST_DAYS -> count.map(DateTest.WithinLastDays::new);
            case WITHIN_NEXT_DAYS -> count.map(DateTest.WithinNextDays::new);
            case DAYS_AGO ->
                count.filter(_ -> nearerProblem() == null)
                        .map(farther -> new DateTest.DaysAgo(farther, nearer.getValue()));
            case IN_MONTH -> Optional.of(new DateTest.InMonth(month.getValue()));
            case BEFORE -> day.map(DateTest.Before::new);
            case AFTER -> day.map(DateTest.After::new);
            case BETWEEN ->
                day.filter(_ -> lastProblem() == null).map(from -> new DateTest.Between(from, last.getValue()));
        };
    }

    @Override
    protected void setPresentationValue(@Nullable DateTest test) {
        switch (test) {
            case null -> {
                days.clear();
                nearer.clear();
                first.clear();
                last.clear();
            }
            case DateTest.MoreThanDaysAgo c -> show(Operator.MORE_THAN_DAYS_AGO, c.days(), null, null);
            case DateTest.WithinLastDays c -> show(Operator.WITHIN_LAST_DAYS, c.days(), null, null);
            case DateTest.WithinNextDays c -> show(Operator.WITHIN_NEXT_DAYS, c.days(), null, null);
            case DateTest.DaysAgo c -> {
                show(Operator.DAYS_AGO, c.farther(), null, null);
                nearer.setValue(c.nearer());
            }
            case DateTest.InMonth c -> {
                show(Operator.IN_MONTH, null, null, null);
                month.setValue(c.monthsAgo());
            }
            case DateTest.Before c -> show(Operator.BEFORE, null, c.day(), null);
            case DateTest.After c -> show(Operator.AFTER, null, c.day(), null);
            case DateTest.Between c -> show(Operator.BETWEEN, null, c.first(), c.last());
        }
    }

    private void show(Operator how, @Nullable Integer count, @Nullable LocalDate from, @Nullable LocalDate upTo) {
        operator.setValue(how);
        days.setValue(count);
        first.setValue(from);
        last.setValue(upTo);
    }
}
