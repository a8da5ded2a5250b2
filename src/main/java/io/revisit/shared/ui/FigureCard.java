package io.revisit.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.popover.PopoverVariant;
import org.jspecify.annotations.Nullable;

/** One figure: value, change to the period before, tiny line; its formula on hover or tap, its rows on click. */
public final class FigureCard extends Composite<Div> {
    /** @param openRows shows the rows behind the figure; null where there are none to show */
    public FigureCard(Figure figure, @Nullable Runnable openRows) {
        getContent().addClassName("figure-card");
        getContent().add(name(figure), value(figure, openRows));
        if (figure.change() != null) {
            getContent().add(change(figure.change()));
        }
        if (figure.history().size() > 1) {
            getContent().add(new Sparkline(figure.history()));
        }
    }

    private Div name(Figure figure) {
        var name = new Span(figure.name());
        name.addClassName("figure-card-name");
        var row = new Div(name, formula(figure));
        row.addClassName("figure-card-head");
        return row;
    }

    private Button formula(Figure figure) {
        var question = new Button(VaadinIcon.INFO_CIRCLE_O.create());
        question.addThemeVariants(ButtonVariant.TERTIARY);
        question.addClassName("figure-card-formula");
        question.setAriaLabel(getTranslation("ui.figure.formula", figure.name()));
        var popover = new Popover(new Paragraph(figure.formula()));
        popover.setTarget(question);
        popover.setOpenOnHover(true);
        popover.setOpenOnFocus(true);
        popover.setPosition(PopoverPosition.BOTTOM);
        popover.addThemeVariants(PopoverVariant.ARROW);
        popover.getElement().getClassList().add("figure-card-popover");
        popover.setAriaLabel(getTranslation("ui.figure.formula", figure.name()));
        // Inside the card, so that it goes away with it.
        getContent().add(popover);
        return question;
    }

    private com.vaadin.flow.component.Component value(Figure figure, @Nullable Runnable openRows) {
        if (openRows == null) {
            var value = new Span(figure.value());
            value.addClassName("figure-card-value");
            return value;
        }
        var value = new NativeButton(figure.value(), _ -> openRows.run());
        value.addClassNames("figure-card-value", "figure-card-link");
        value.setAriaLabel(getTranslation("ui.figure.open", figure.name(), figure.value()));
        return value;
    }

    private Span change(Figure.Change change) {
        var icon = switch (change.direction()) {
            case BETTER -> VaadinIcon.ARROW_UP;
            case WORSE -> VaadinIcon.ARROW_DOWN;
            case SAME -> VaadinIcon.MINUS;
        };
        var text = new Span(icon.create(), new Span(change.text()));
        text.addClassNames(
                "figure-card-change", "is-" + change.direction().name().toLowerCase(java.util.Locale.ROOT));
        text.getElement().setAttribute("title", getTranslation("ui.figure.change"));
        return text;
    }
}
