package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Set;

/**
 * A tab of the settings screen, contributed by a feature as a Spring bean. One bean serves all users: what belongs to a
 * user is made in {@link #create()}.
 */
public interface SettingsTab {

    /** Names the tab in the address: {@code /settings?tab=doctors}. */
    String key();

    /** Key of the tab's title. */
    String titleKey();

    /** Place among the tabs: the clinic 100, its dictionaries 200 to 500, other features from 600 on. */
    int order();

    /** Names of the roles that see the tab, as in {@code @RolesAllowed}. */
    Set<String> roles();

    /** Makes the tab's content for one user's window; called when the tab is opened. */
    Component create();
}
