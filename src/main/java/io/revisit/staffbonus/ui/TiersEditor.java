package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.staffbonus.Tier;
import io.revisit.staffbonus.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Edits a list of steps: from so many per cent on, so many times the rate. */
final class TiersEditor extends Composite<Div> {
    private static final int MOST_STEPS = 10;

    private final Locale locale;
    private final Runnable changed;
    private final List<TierFields> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Span error = new Span();
    private final Button add = new Button(VaadinIcon.PLUS.create());

    TiersEditor(String label, Locale locale, Runnable changed) {
        this.locale = locale;
        this.changed = changed;
        Span title = new Span(label);
        title.addClassName("bonus-tiers-title");
        list.addClassName("bonus-tiers-list");
        error.addClassName("bonus-tiers-error");
        error.getElement().setAttribute("role", "alert");
        add.setText(getTranslation("bonus.scheme.tier.add"));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.addClickListener(_ -> addStep());
        getContent().addClassName("bonus-tiers");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", label);
        getContent().add(title, list, error, add);
        setError("");
    }

    /** Shows these steps in place of what is there. */
    void show(Tiers tiers) {
        rows.clear();
        list.removeAll();
        tiers.steps().forEach(tier -> append().show(tier));
        setError("");
        limit();
    }

    /** The steps; empty where one of them is not filled in. */
    Optional<Tiers> read() {
        List<Tier> steps =
                rows.stream().map(TierFields::read).flatMap(Optional::stream).toList();
        return steps.size() == rows.size() ? Optional.of(new Tiers(steps)) : Optional.empty();
    }

    /** Says at each empty field that it must be filled in. */
    void complain() {
        rows.forEach(TierFields::complain);
    }

    /** Whether something is said to be wrong with the steps. */
    boolean isWrong() {
        return error.isVisible() || rows.stream().anyMatch(row -> row.read().isEmpty());
    }

    /** Says what is wrong with the steps as a whole; empty when nothing is. */
    void setError(String sentence) {
        error.setText(sentence);
        error.setVisible(!sentence.isEmpty());
    }

    private void addStep() {
        append().focus();
        stepsChanged();
    }

    private TierFields append() {
        TierFields row = new TierFields(locale, this::stepsChanged, this::remove);
        rows.add(row);
        list.add(row);
        return row;
    }

    private void remove(TierFields row) {
        rows.remove(row);
        list.remove(row);
        stepsChanged();
    }

    private void stepsChanged() {
        setError("");
        limit();
        changed.run();
    }

    private void limit() {
        add.setEnabled(rows.size() < MOST_STEPS);
    }
}
