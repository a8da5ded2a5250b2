package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Top of a screen: its title, how many things it shows, what can be done; at most one primary action. */
public final class PageHeader extends Composite<Header> {
    private final H1 title = new H1();
    private final Span count = new Span();
    private final Div actions = new Div();
    private Optional<Button> primary = Optional.empty();

    /** @param title translated title of the screen */
    public PageHeader(String title) {
        this.title.setText(title);
        this.title.addClassName("page-header-title");
        count.addClassName("page-header-count");
        // The count changes with the filter: a screen reader says it without moving the focus.
        count.getElement().setAttribute("role", "status");
        actions.addClassName("page-header-actions");
        var heading = new Div(this.title, count);
        heading.addClassName("page-header-heading");
        getContent().addClassName("page-header");
        getContent().add(heading, actions);
    }

    /** Replaces the title. */
    public PageHeader setTitle(String text) {
        title.setText(text);
        return this;
    }

    /** Says how many there are, such as «1 158 из 7 730»; empty hides it. */
    public PageHeader setCount(String text) {
        count.setText(text);
        return this;
    }

    /** Adds secondary actions, shown before the primary one. */
    public PageHeader addActions(Component... secondary) {
        for (Component action : secondary) {
            actions.addComponentAtIndex((int) actions.getChildren().count() - (primary.isPresent() ? 1 : 0), action);
        }
        return this;
    }

    /**
     * Sets the one action that stands out.
     *
     * @throws IllegalStateException if the screen has one already
     */
    public PageHeader setPrimary(Button action) {
        if (primary.isPresent()) {
            throw new IllegalStateException("A screen has at most one primary action");
        }
        primary = Optional.of(action);
        action.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(action);
        return this;
    }
}
