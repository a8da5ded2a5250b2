package io.revisit.business.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.ui.AccessibleTabs;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.SettingsTab;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clinic's settings, a tab for each part; features add theirs as {@link SettingsTab} beans. */
@Route("settings")
@Menu(order = 8, title = "layout.menu.settings", icon = "vaadin:cog-o")
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
class SettingsView extends Composite<Div> implements BeforeEnterObserver, TranslatedTitle {

    private static final String TAB = "tab";

    private final Map<Tab, SettingsTab> shown = new LinkedHashMap<>();
    private final Tabs tabs = AccessibleTabs.mend(new Tabs());
    private final Div content = new Div();
    private UrlState state = UrlState.at("settings");

    SettingsView(List<SettingsTab> all, CurrentUser currentUser) {
        String role = currentUser.require().role().name();
        all.stream()
                .filter(tab -> tab.roles().contains(role))
                .sorted(Comparator.comparingInt(SettingsTab::order))
                .forEach(tab -> shown.put(new Tab(getTranslation(tab.titleKey())), tab));
        tabs.add(shown.keySet().toArray(Tab[]::new));
        tabs.getElement().setAttribute("aria-label", getTranslation(titleKey()));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                open(change.getSelectedTab());
            }
        });
        content.addClassName("settings-content");
        getContent().addClassName("view");
        getContent().add(new PageHeader(getTranslation(titleKey())), tabs, content);
    }

    @Override
    public String titleKey() {
        return "layout.menu.settings";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        String wanted = state.get(TAB).orElse("");
        Tab tab = shown.keySet().stream()
                .filter(t -> key(t).equals(wanted))
                .findFirst()
                .orElse(tabs.getTabAt(0));
        tabs.setSelectedTab(tab);
        // A tab opened by its address may lie outside a narrow window.
        tab.getElement().executeJs("setTimeout(() => this.scrollIntoView({ block: 'nearest', inline: 'center' }))");
        fill(tab);
    }

    private void open(Tab tab) {
        state = state.with(TAB, key(tab));
        state.show();
        fill(tab);
    }

    private void fill(Tab tab) {
        content.removeAll();
        SettingsTab chosen = shown.get(tab);
        if (chosen != null) {
            content.add(chosen.create());
        }
    }

    private String key(Tab tab) {
        SettingsTab chosen = shown.get(tab);
        return chosen == null ? "" : chosen.key();
    }
}
