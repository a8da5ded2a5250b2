package io.revisit.patient.ui;

import com.vaadin.flow.component.html.Span;
import io.revisit.patient.Tag;
import io.revisit.patient.TagColour;
import io.revisit.patient.TagKind;
import io.revisit.shared.PersonName;
import java.util.Locale;

/** A tag in its own colour or in that of its kind. */
final class TagBadge extends Span {
    TagBadge(Tag tag) {
        Span name = new Span(tag.kind() == TagKind.DOCTOR ? PersonName.shortened(tag.name()) : tag.name());
        name.addClassName("tag-badge-name");
        add(name);
        setTitle(tag.name());
        addClassNames("tag-badge", kindClass(tag.kind()));
        if (tag.colour() != null) {
            addClassName(colourClass(tag.colour()));
        }
    }

    /** Marks the tag as that of the patient's main doctor or direction. */
    TagBadge asMain() {
        Span star = new Span("★");
        star.getElement().setAttribute("aria-label", getTranslation("patient.tag.main"));
        star.getElement().setAttribute("role", "img");
        add(star);
        return this;
    }

    static String kindClass(TagKind kind) {
        return "is-" + kind.name().toLowerCase(Locale.ROOT);
    }

    static String colourClass(TagColour colour) {
        return "is-colour-" + colour.name().toLowerCase(Locale.ROOT);
    }
}
