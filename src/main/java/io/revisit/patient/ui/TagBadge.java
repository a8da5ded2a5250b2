package io.revisit.patient.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.revisit.patient.PatientRow;
import io.revisit.patient.Tag;
import io.revisit.patient.TagColour;
import io.revisit.patient.TagKind;
import io.revisit.shared.PersonName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A tag in its own colour or in that of its kind. */
final class TagBadge extends Span {
    private static final int FIRSTS = 3;

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

    /** The first tag of each kind, which for a doctor and a direction is the main one; how many more there are. */
    static Div firsts(List<PatientRow.Carried> tags) {
        Map<TagKind, PatientRow.Carried> firsts = new LinkedHashMap<>();
        tags.forEach(carried -> firsts.putIfAbsent(carried.tag().kind(), carried));
        Div badges = new Div();
        badges.addClassName("tag-badges");
        badges.setTitle(tags.stream().map(carried -> carried.tag().name()).collect(Collectors.joining(", ")));
        firsts.values().stream().limit(FIRSTS).map(TagBadge::of).forEach(badges::add);
        int more = tags.size() - Math.min(firsts.size(), FIRSTS);
        if (more > 0) {
            badges.add("+" + more);
        }
        return badges;
    }

    private static TagBadge of(PatientRow.Carried carried) {
        TagBadge badge = new TagBadge(carried.tag());
        return carried.main() ? badge.asMain() : badge;
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
