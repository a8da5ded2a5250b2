package io.revisit.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A section of the editor: its title carries a tick once the section is complete, and what was chosen in it. */
final class EditorSection extends Details {

    private final Icon done = VaadinIcon.CHECK_CIRCLE.create();
    private final Icon open = VaadinIcon.CIRCLE_THIN.create();
    private final Span chosen = new Span();
    private final String title;

    /** @param title translated title */
    EditorSection(String title, Component... content) {
        this.title = title;
        Span name = new Span(title);
        name.addClassName("campaign-section-name");
        chosen.addClassName("campaign-section-chosen");
        done.addClassName("is-done");
        done.setTooltipText(getTranslation("campaign.section.complete"));
        Div summary = new Div(done, open, name, chosen);
        summary.addClassName("campaign-section-summary");
        setSummary(summary);
        Div body = new Div(content);
        body.addClassName("campaign-section-body");
        add(body);
        addClassName("campaign-section");
        setComplete(false, "");
    }

    /**
     * Says how the section stands.
     *
     * @param summary what was chosen in it, translated; may be empty
     */
    void setComplete(boolean complete, String summary) {
        done.setVisible(complete);
        open.setVisible(!complete);
        chosen.setText(summary);
        getElement().setAttribute("data-complete", complete);
        getElement().setAttribute("data-section", title);
    }
}
