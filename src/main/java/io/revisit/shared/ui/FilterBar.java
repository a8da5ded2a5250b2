package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** Fields that filter a list, and chips that say what is filtered by now. */
public final class FilterBar extends Composite<Div> {
    private final Div fields = new Div();
    private final Div chips = new Div();
    private final Runnable reset;

    /**
     * What the list is filtered by at present.
     *
     * @param text translated words, such as «Врач: Громов П. О.»
     * @param remove takes this filter off
     */
    public record Chip(String text, Runnable remove) {}

    /** @param reset takes all filters off */
    public FilterBar(Runnable reset) {
        this.reset = reset;
        fields.addClassName("filter-bar-fields");
        chips.addClassName("filter-bar-chips");
        chips.setVisible(false);
        getContent().addClassName("filter-bar");
        getContent().add(fields, chips);
    }

    /** Adds filter fields in the order of reading; on a phone all but the first fold away behind a button. */
    public FilterBar addFields(Component first, Component... others) {
        fields.add(first);
        if (others.length > 0) {
            fields.add(toggle("ui.filter.more", "filter-bar-toggle"));
        }
        for (Component other : others) {
            other.addClassName("filter-bar-foldable");
            fields.add(other);
        }
        return this;
    }

    /** Adds filter fields that are used less often; they fold away behind a button on every screen. */
    public FilterBar addRareFields(Component... rare) {
        fields.add(toggle("ui.filter.rare", "filter-bar-rare-toggle"));
        for (Component field : rare) {
            field.addClassNames("filter-bar-foldable", "filter-bar-rare");
            fields.add(field);
        }
        return this;
    }

    private Button toggle(String key, String className) {
        var toggle = new Button(getTranslation(key), VaadinIcon.FILTER.create());
        toggle.addClassName(className);
        toggle.addClickListener(_ -> {
            boolean open = !fields.hasClassName("is-open");
            fields.setClassName("is-open", open);
            toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        toggle.getElement().setAttribute("aria-expanded", "false");
        return toggle;
    }

    /** Replaces the chips; none hides their row together with «Сбросить». */
    public void setChips(List<Chip> filters) {
        chips.removeAll();
        filters.forEach(chip -> chips.add(button(chip)));
        chips.setVisible(!filters.isEmpty());
        if (!filters.isEmpty()) {
            var all = new Button(getTranslation("ui.filter.reset"), _ -> reset.run());
            all.addThemeVariants(ButtonVariant.TERTIARY);
            chips.add(all);
        }
    }

    private Button button(Chip chip) {
        var button = new Button(
                chip.text(), VaadinIcon.CLOSE_SMALL.create(), _ -> chip.remove().run());
        button.setIconAfterText(true);
        button.setAriaLabel(getTranslation("ui.filter.remove", chip.text()));
        button.addClassName("chip");
        return button;
    }
}
