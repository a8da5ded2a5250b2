package io.revisit.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.revisit.shared.ui.TranslatedTitle;

/** A page that says why there is nothing to see, and leads back. Stands without the main layout, which may be the cause. */
abstract class ErrorPage extends Main implements TranslatedTitle {
    private final String titleKey;

    ErrorPage(String titleKey, VaadinIcon icon) {
        this.titleKey = titleKey;
        addClassName("error-page");
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new H1(getTranslation(titleKey)));
    }

    final void explain(String text) {
        add(new Paragraph(text), new Anchor("/", getTranslation("layout.error.home")));
    }

    @Override
    public final String titleKey() {
        return titleKey;
    }
}
