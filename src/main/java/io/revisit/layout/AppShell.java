package io.revisit.layout;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page has: its styles, its icon, its width on a phone. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/revisit.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "styles/icon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
