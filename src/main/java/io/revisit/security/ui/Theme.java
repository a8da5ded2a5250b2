package io.revisit.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.Optional;

/** Whether the interface is light or dark. */
enum Theme {
    AUTO(ColorScheme.Value.LIGHT_DARK),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private final ColorScheme.Value scheme;

    Theme(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    /** What this browser has chosen. */
    static Theme of(VaadinRequest request) {
        Optional<String> stored = BrowserPreference.THEME.read(request);
        return stored.equals(Optional.of("dark")) ? DARK : stored.equals(Optional.of("light")) ? LIGHT : AUTO;
    }

    /** Chooses this one for the browser and shows it at once. */
    void choose(UI ui) {
        BrowserPreference.THEME.write(this == AUTO ? "" : name().toLowerCase(Locale.ROOT));
        ui.getPage().setColorScheme(scheme);
    }

    String colorScheme() {
        return scheme.getValue();
    }

    String titleKey() {
        return "security.theme." + name().toLowerCase(Locale.ROOT);
    }
}
