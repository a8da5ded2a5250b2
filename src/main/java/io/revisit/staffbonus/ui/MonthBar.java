package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.revisit.staffbonus.BonusMonth;
import io.revisit.staffbonus.MonthState;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses the month; says the state of each that was calculated. */
final class MonthBar extends Composite<Div> {
    private static final int MONTHS_OFFERED = 24;

    private final Map<YearMonth, MonthState> states;
    private final BonusWords words;

    MonthBar(YearMonth shown, YearMonth latest, List<BonusMonth> calculated, BonusWords words, Consumer<YearMonth> go) {
        this.words = words;
        states = calculated.stream().collect(Collectors.toMap(BonusMonth::month, BonusMonth::state));
        Select<YearMonth> months = new Select<>();
        months.setAriaLabel(getTranslation("bonus.month"));
        months.setItemLabelGenerator(this::label);
        months.setItems(offered(shown, latest));
        months.setValue(shown);
        months.addValueChangeListener(change -> go.accept(change.getValue()));
        Button later = arrow(VaadinIcon.ANGLE_RIGHT, "bonus.month.later", () -> go.accept(shown.plusMonths(1)));
        later.setEnabled(shown.isBefore(latest));
        getContent().addClassName("bonus-months");
        getContent()
                .add(
                        arrow(VaadinIcon.ANGLE_LEFT, "bonus.month.earlier", () -> go.accept(shown.minusMonths(1))),
                        months,
                        later);
        MonthState state = states.get(shown);
        if (state != null) {
            getContent().add(BonusTexts.badge(state));
        }
    }

    private Button arrow(VaadinIcon icon, String key, Runnable go) {
        Button button = new Button(icon.create(), _ -> go.run());
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private List<YearMonth> offered(YearMonth shown, YearMonth latest) {
        Stream<YearMonth> recent = IntStream.range(0, MONTHS_OFFERED).mapToObj(latest::minusMonths);
        return Stream.of(recent, states.keySet().stream(), Stream.of(shown))
                .flatMap(months -> months)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private String label(YearMonth month) {
        MonthState state = states.get(month);
        return state == null
                ? words.monthName(month)
                : getTranslation("bonus.month.label", words.monthName(month), BonusTexts.state(state));
    }
}
