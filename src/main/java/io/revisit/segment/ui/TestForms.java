package io.revisit.segment.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.segment.condition.BirthdayWithin;
import io.revisit.segment.condition.Digitized;
import io.revisit.segment.condition.Leaf;
import io.revisit.segment.condition.PaidWithin;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of conditions that compare a number or a day. */
final class TestForms {

    private static final int TYPING_PAUSE_MILLIS = 400;
    private static final int LONGEST_YEAR = 365;

    private TestForms() {}

    /** A condition that compares a number or a day. */
    static final class Comparing<T> extends LeafForm {

        private final TestField<T> field;
        private final Function<T, Leaf> condition;

        Comparing(TestField<T> field, Function<T, Leaf> condition, @Nullable T initial) {
            this.field = field;
            this.condition = condition;
            field.setValue(initial);
            addField(field);
        }

        @Override
        @Nullable
        Leaf read() {
            T test = field.getValue();
            return test == null ? null : condition.apply(test);
        }

        @Override
        void validate() {
            field.validate();
        }
    }

    /** Whether the patient joined the programme, and when. */
    static final class OfDigitized extends LeafForm {

        /** What is asked of joining. */
        private enum Joined {
            YES,
            NO,
            WHEN
        }

        private final Select<Joined> joined = new Select<>();
        private final DateTestField when;

        OfDigitized(String name, @Nullable Digitized initial) {
            when = new DateTestField(name);
            joined.setItems(Joined.values());
            joined.setItemLabelGenerator(item -> getTranslation("segment.joined." + item.name()));
            joined.setAriaLabel(name);
            joined.addClassName("segment-operator");
            joined.addValueChangeListener(_ -> arrange());
            addField(joined);
            addField(when);
            if (initial == null || initial.when() == null) {
                joined.setValue(initial == null || initial.yes() ? Joined.YES : Joined.NO);
            } else {
                joined.setValue(Joined.WHEN);
                when.setValue(initial.when());
            }
        }

        private void arrange() {
            when.setVisible(joined.getValue() == Joined.WHEN);
        }

        @Override
        @Nullable
        Leaf read() {
            return switch (joined.getValue()) {
                case YES -> new Digitized(true, null);
                case NO -> new Digitized(false, null);
                case WHEN -> when.getValue() == null ? null : new Digitized(true, when.getValue());
            };
        }

        @Override
        void validate() {
            if (joined.getValue() == Joined.WHEN) {
                when.validate();
            }
        }
    }

    /** What was paid within the last months. */
    static final class OfPaidWithin extends LeafForm {

        private static final int YEAR = 12;

        private final IntegerField months = new IntegerField();
        private final NumberTestField sum;

        OfPaidWithin(String name, String currency, @Nullable PaidWithin initial) {
            sum = new NumberTestField(name, currency, false);
            months.setAriaLabel(getTranslation("segment.field.months", name));
            months.setValue(initial == null ? Integer.valueOf(YEAR) : Integer.valueOf(initial.months()));
            months.setPrefixComponent(new Span(getTranslation("segment.field.lastMonths")));
            months.setSuffixComponent(new Span(getTranslation("segment.field.monthsUnit")));
            months.setValueChangeMode(ValueChangeMode.LAZY);
            months.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
            months.setManualValidation(true);
            months.addClassName("segment-within");
            sum.setValue(initial == null ? null : initial.test());
            addField(months);
            addField(sum);
        }

        private boolean isFilled() {
            Integer count = months.getValue();
            return count != null && count >= 1 && count <= PaidWithin.MAX_MONTHS;
        }

        @Override
        @Nullable
        Leaf read() {
            return isFilled() && sum.getValue() != null ? new PaidWithin(months.getValue(), sum.getValue()) : null;
        }

        @Override
        void validate() {
            boolean wrong = !isFilled();
            months.setErrorMessage(wrong ? getTranslation("segment.error.months", PaidWithin.MAX_MONTHS) : null);
            months.setInvalid(wrong);
            sum.validate();
        }
    }

    /** How far away the next birthday is. */
    static final class OfBirthday extends LeafForm {

        private final IntegerField days = new IntegerField();

        OfBirthday(String name, @Nullable BirthdayWithin initial) {
            days.setAriaLabel(name);
            days.setValue(initial == null ? Integer.valueOf(7) : Integer.valueOf(initial.days()));
            days.setPrefixComponent(new Span(getTranslation("segment.field.within")));
            days.setSuffixComponent(new Span(getTranslation("segment.field.daysUnit")));
            days.setValueChangeMode(ValueChangeMode.LAZY);
            days.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
            days.setManualValidation(true);
            days.addClassName("segment-within");
            addField(days);
        }

        private boolean isFilled() {
            Integer count = days.getValue();
            return count != null && count >= 0 && count <= LONGEST_YEAR;
        }

        @Override
        @Nullable
        Leaf read() {
            return isFilled() ? new BirthdayWithin(days.getValue()) : null;
        }

        @Override
        void validate() {
            boolean wrong = !isFilled();
            days.setErrorMessage(wrong ? getTranslation("segment.error.days", LONGEST_YEAR) : null);
            days.setInvalid(wrong);
        }
    }
}
