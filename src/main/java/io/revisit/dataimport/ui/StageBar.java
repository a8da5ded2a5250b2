package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** The bar on top of an import: its four steps, which one is on the screen, and the way back to those that can be redone. */
final class StageBar extends Composite<OrderedList> {

    /** @param links addresses of the steps that can be gone to from here */
    StageBar(Stage current, Map<Stage, String> links) {
        getContent().addClassName("import-stages");
        getContent().getElement().setAttribute("aria-label", getTranslation("dataimport.stages"));
        for (Stage stage : Stage.values()) {
            getContent().add(item(stage, current, links));
        }
    }

    private ListItem item(Stage stage, Stage current, Map<Stage, String> links) {
        var number = new Span(String.valueOf(stage.ordinal() + 1));
        number.addClassName("import-stage-number");
        number.getElement().setAttribute("aria-hidden", "true");
        var item = new ListItem(number, name(stage, links));
        item.addClassName("import-stage");
        item.setClassName("is-done", stage.compareTo(current) < 0);
        if (stage == current) {
            item.addClassName("is-current");
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private Component name(Stage stage, Map<Stage, String> links) {
        String text = getTranslation(stage.key());
        String link = links.get(stage);
        return link == null ? new Span(text) : new Anchor(link, text);
    }
}
