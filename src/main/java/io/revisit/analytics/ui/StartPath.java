package io.revisit.analytics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The path of a new clinic: what to do first, second …, with a tick on what is done. */
final class StartPath extends Composite<Section> {

    /**
     * @param key the step's part of its keys
     * @param address where it is done; empty where the user may not do it
     */
    record Step(String key, String address, boolean done) {}

    StartPath(List<Step> steps) {
        var list = new OrderedList();
        steps.forEach(step -> list.add(item(step)));
        getContent().addClassNames("panel", "overview-path");
        getContent()
                .add(
                        new H2(getTranslation("overview.path")),
                        new Paragraph(getTranslation("overview.path.text")),
                        list);
    }

    private ListItem item(Step step) {
        String title = getTranslation("overview.path." + step.key());
        Component name = step.address().isEmpty() ? new Span(title) : new Anchor(step.address(), title);
        name.addClassName("overview-step-name");
        var text = new Div(name, new Paragraph(getTranslation("overview.path." + step.key() + ".text")));
        var item = new ListItem(text);
        item.setClassName("is-done", step.done());
        if (step.done()) {
            var tick = VaadinIcon.CHECK_CIRCLE.create();
            tick.getElement().setAttribute("role", "img");
            tick.getElement().setAttribute("aria-label", getTranslation("overview.path.done"));
            item.add(tick);
        }
        return item;
    }
}
