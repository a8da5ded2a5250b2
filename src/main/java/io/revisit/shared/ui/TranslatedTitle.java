package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * A view whose browser tab is titled by a translation. Implement {@link #titleKey()}; a view whose title depends on what
 * it shows overrides {@link #getPageTitle()}.
 */
public interface TranslatedTitle extends HasDynamicTitle {
    /** Key of the title's text. */
    String titleKey();

    @Override
    default String getPageTitle() {
        var component = (Component) this;
        return component.getTranslation("ui.page.title", component.getTranslation(titleKey()));
    }
}
