package io.revisit.analytics.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** «Что делать сегодня»: links with counts, or a calm sentence. */
final class TodayPanel extends Composite<Section> {
    TodayPanel(List<TodayTasks.Task> tasks) {
        var title = new H2(getTranslation("overview.today"));
        getContent().addClassNames("panel", "overview-today");
        getContent().add(title);
        if (tasks.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("overview.today.nothing")));
        } else {
            var list = new UnorderedList();
            tasks.forEach(task -> list.add(new ListItem(link(task))));
            getContent().add(list);
        }
    }

    private static Anchor link(TodayTasks.Task task) {
        var link = new Anchor(task.address(), "");
        if (!task.count().isEmpty()) {
            var count = new Span(task.count());
            count.addClassName("overview-today-count");
            link.add(count, new Span(" "));
        }
        link.add(new Span(task.text()));
        return link;
    }
}
