package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Chooses columns and their order: a tick for each, and buttons that move it. */
final class ColumnPanel extends Composite<Div> {
    private final PatientColumns columns;
    private final Consumer<ColumnLayout> changed;
    private final UnorderedList list = new UnorderedList();
    private final Map<String, Line> lines = new HashMap<>();
    private List<String> order = List.of();
    private ColumnLayout layout = ColumnLayout.USUAL;

    /** One column with what can be done with it. */
    private record Line(ListItem item, Checkbox shown, Button up, Button down) {}

    /** @param changed told what the user has chosen */
    ColumnPanel(PatientColumns columns, Consumer<ColumnLayout> changed) {
        this.columns = columns;
        this.changed = changed;
        Span hint = new Span(getTranslation("patient.columns.hint"));
        hint.addClassName("quiet");
        Button reset = new Button(getTranslation("patient.columns.reset"), _ -> take(ColumnLayout.USUAL));
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        list.addClassName("column-panel-list");
        columns.keys().forEach(key -> lines.put(key, make(key)));
        getContent().addClassName("column-panel");
        getContent().add(hint, list, reset);
    }

    /** Shows what is chosen; the order of those that are not shown stays as it is. */
    void show(ColumnLayout chosen) {
        layout = chosen;
        if (!order.stream().filter(chosen::shows).toList().equals(chosen.keys())) {
            List<String> all = new ArrayList<>(chosen.keys());
            columns.keys().stream().filter(key -> !chosen.shows(key)).forEach(all::add);
            all.removeIf(key -> !columns.knows(key));
            order = all;
            list.removeAll();
            order.forEach(key -> list.add(line(key).item()));
        }
        for (int i = 0; i < order.size(); i++) {
            Line line = line(order.get(i));
            line.shown().setValue(chosen.shows(order.get(i)));
            line.up().setEnabled(i > 0);
            line.down().setEnabled(i < order.size() - 1);
        }
    }

    private Line line(String key) {
        return Objects.requireNonNull(lines.get(key), key);
    }

    private Line make(String key) {
        String label = columns.label(key);
        Checkbox shown = new Checkbox(label);
        shown.setEnabled(!key.equals(ColumnLayout.NAME));
        shown.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(event.getValue() ? layout.with(key) : layout.without(key));
            }
        });
        Button up = button(VaadinIcon.ARROW_UP, getTranslation("patient.columns.up", label), () -> move(key, -1));
        Button down = button(VaadinIcon.ARROW_DOWN, getTranslation("patient.columns.down", label), () -> move(key, 1));
        return new Line(new ListItem(shown, up, down), shown, up, down);
    }

    private static Button button(VaadinIcon icon, String label, Runnable action) {
        Button button = new Button(icon.create(), _ -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        return button;
    }

    private void move(String key, int by) {
        int place = order.indexOf(key) + by;
        if (place < 0 || place >= order.size()) {
            return;
        }
        List<String> next = new ArrayList<>(order);
        Collections.swap(next, place - by, place);
        order = next;
        Line line = line(key);
        list.remove(line.item());
        list.addComponentAtIndex(place, line.item());
        choose(layout);
        Button pressed = by < 0 ? line.up() : line.down();
        (pressed.isEnabled() ? pressed : by < 0 ? line.down() : line.up()).focus();
    }

    /** Takes these columns in the order of the panel. */
    private void choose(ColumnLayout chosen) {
        take(chosen.withKeys(order.stream().filter(chosen::shows).toList()));
    }

    private void take(ColumnLayout next) {
        show(next);
        changed.accept(next);
    }
}
