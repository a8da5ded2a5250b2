package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A refusal or fault shown in its place on the screen: what is wrong and how to mend it. */
public final class ErrorNotice extends Composite<Div> {
    private final Span text = new Span();

    /**
     * @param sentence translated
     * @param actions buttons or links that help, may be none
     */
    public ErrorNotice(String sentence, Component... actions) {
        text.setText(sentence);
        var icon = VaadinIcon.EXCLAMATION_CIRCLE_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("error-notice");
        getContent().getElement().setAttribute("role", "alert");
        getContent().add(icon, text);
        getContent().add(actions);
    }

    /** Replaces the sentence. */
    public void setText(String sentence) {
        text.setText(sentence);
    }
}
