package io.revisit.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.revisit.security.AccountService;
import java.util.Locale;

/** The frame of pages that are open to everybody: one panel in the middle, the name above, the languages below. */
public final class PublicPage extends Main {

    private final Div panel = new Div();

    /**
     * @param title translated
     * @param explanation translated; empty for none
     */
    public PublicPage(String title, String explanation) {
        addClassName("public-page");
        Span brand = new Span("Revisit");
        brand.addClassName("public-page-brand");
        panel.addClassName("public-page-panel");
        panel.add(new H1(title));
        if (!explanation.isEmpty()) {
            panel.add(new Paragraph(explanation));
        }
        add(brand, panel, languages());
    }

    /** Adds to the panel. */
    public void addToPanel(Component... parts) {
        panel.add(parts);
    }

    /** Adds under the title. */
    public void explain(String text) {
        panel.addComponentAtIndex(1, new Paragraph(text));
    }

    private Div languages() {
        Div languages = new Div();
        languages.addClassName("public-page-languages");
        languages.getElement().setAttribute("role", "group");
        languages.getElement().setAttribute("aria-label", getTranslation("security.language"));
        for (Locale language : AccountService.LANGUAGES) {
            Button choose = new Button(Languages.name(language), _ -> {
                BrowserPreference.LANGUAGE.write(language.getLanguage());
                UI.getCurrent().getPage().reload();
            });
            choose.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            boolean current = getLocale().getLanguage().equals(language.getLanguage());
            choose.getElement().setAttribute("aria-pressed", String.valueOf(current));
            languages.add(choose);
        }
        return languages;
    }
}
