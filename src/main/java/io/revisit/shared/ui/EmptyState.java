package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a screen shows where there is nothing yet: why, and what to do next. */
public final class EmptyState extends Composite<Div> {
    /**
     * @param sentence translated: what there is none of and what to do about it
     * @param actions buttons or links that lead on, may be none
     */
    public EmptyState(VaadinIcon icon, String sentence, Component... actions) {
        var picture = icon.create();
        picture.addClassName("empty-state-icon");
        picture.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("empty-state");
        getContent().add(picture, new Paragraph(sentence));
        getContent().add(actions);
    }
}
