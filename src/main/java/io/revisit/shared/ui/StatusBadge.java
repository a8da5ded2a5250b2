package io.revisit.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** State of a thing in one word, with a colour and an icon that say the same. */
public final class StatusBadge extends Composite<Span> {
    /** What a state means to the reader; each has a colour and an icon of its own. */
    public enum Tone {
        GOOD(VaadinIcon.CHECK_CIRCLE),
        WARNING(VaadinIcon.WARNING),
        BAD(VaadinIcon.CLOSE_CIRCLE),
        ACTIVE(VaadinIcon.PLAY_CIRCLE),
        WAITING(VaadinIcon.CLOCK),
        NEUTRAL(VaadinIcon.CIRCLE_THIN);

        private final VaadinIcon icon;

        Tone(VaadinIcon icon) {
            this.icon = icon;
        }
    }

    /** @param text translated word for the state */
    public StatusBadge(String text, Tone tone) {
        this(text, tone, tone.icon);
    }

    /** A badge with an icon that fits the state better than the tone's own. */
    public StatusBadge(String text, Tone tone, VaadinIcon icon) {
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassNames("status-badge", "is-" + tone.name().toLowerCase(Locale.ROOT));
        getContent().add(picture, new Span(text));
    }
}
