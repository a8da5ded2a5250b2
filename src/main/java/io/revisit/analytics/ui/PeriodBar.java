package io.revisit.analytics.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.revisit.analytics.ui.ChosenPeriod.Choice;
import io.revisit.shared.Period;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.DatePickers;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** The switch of the period, two dates for one of the user's own, and what it is compared with. */
final class PeriodBar extends Composite<Div> {
    private final Formats formats;
    private final LocalDate today;
    private final Consumer<ChosenPeriod> chosen;
    private final Map<Choice, Button> buttons = new EnumMap<>(Choice.class);
    private final DatePicker from;
    private final DatePicker to;
    private final Div days = new Div();
    private final Paragraph comparison = new Paragraph();

    /** @param chosen told what the user has chosen; shows it by {@link #show} */
    PeriodBar(Formats formats, LocalDate today, Consumer<ChosenPeriod> chosen) {
        this.formats = formats;
        this.today = today;
        this.chosen = chosen;
        from = picker("overview.period.from");
        to = picker("overview.period.to");
        days.add(from, to);
        days.addClassName("overview-days");
        comparison.addClassName("overview-comparison");
        getContent().addClassName("overview-period");
        getContent().add(choices(), days, comparison);
    }

    private Div choices() {
        var group = new Div();
        group.addClassName("overview-choices");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("overview.period"));
        for (Choice choice : Choice.values()) {
            var button = new Button(getTranslation("overview.period." + choice.code()), _ -> choose(choice));
            button.addClassName("overview-choice");
            buttons.put(choice, button);
            group.add(button);
        }
        return group;
    }

    private DatePicker picker(String label) {
        DatePicker picker = DatePickers.date(getTranslation(label));
        picker.setMin(ChosenPeriod.EARLIEST);
        picker.setMax(today);
        picker.setRequired(true);
        picker.setI18n(picker.getI18n()
                .setRequiredErrorMessage(getTranslation("overview.period.missing"))
                .setMinErrorMessage(getTranslation("overview.period.early", formats.date(ChosenPeriod.EARLIEST)))
                .setMaxErrorMessage(getTranslation("overview.period.late")));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chooseDays();
            }
        });
        return picker;
    }

    /** Shows the period without telling that it was chosen. */
    void show(ChosenPeriod shown) {
        buttons.forEach((choice, button) -> {
            boolean pressed = choice == shown.choice();
            button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
            button.setClassName("is-chosen", pressed);
        });
        days.setVisible(shown.choice() == Choice.OWN);
        Period period = shown.period();
        from.setValue(period.first());
        to.setValue(period.last());
        Period before = period.before();
        comparison.setText(getTranslation("overview.period.compared", formats.period(before.first(), before.last())));
    }

    private void choose(Choice choice) {
        chosen.accept(
                choice == Choice.OWN && from.getValue() != null && to.getValue() != null
                        ? ChosenPeriod.own(new Period(from.getValue(), to.getValue()))
                        : ChosenPeriod.of(choice, today));
    }

    /** Takes over the two days once both can be used; until then the field says what is wrong. */
    private void chooseDays() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null || outside(first) || outside(last)) {
            return;
        }
        boolean turned = last.isBefore(first);
        to.setErrorMessage(turned ? getTranslation("overview.period.turned") : null);
        to.setInvalid(turned);
        if (!turned) {
            chosen.accept(ChosenPeriod.own(new Period(first, last)));
        }
    }

    private boolean outside(LocalDate day) {
        return day.isBefore(ChosenPeriod.EARLIEST) || day.isAfter(today);
    }
}
