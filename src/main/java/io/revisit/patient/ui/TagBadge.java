package io.revisit.patient.ui;

import com.vaadin.flow.component.html.Span;
import io.revisit.patient.Tag;
import java.util.Locale;

/** A tag in the colour of its kind. */
final class TagBadge extends Span {
    TagBadge(Tag tag) {
        Span name = new Span(tag.name());
        name.addClassName("tag-badge-name");
        add(name);
        addClassNames("tag-badge", "is-" + tag.kind().name().toLowerCase(Locale.ROOT));
    }
}
