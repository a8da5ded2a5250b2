package io.revisit.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * A part of the header above every screen, contributed by a feature as a Spring bean. One bean serves all users: what
 * belongs to a user is made in {@link #create()}.
 */
public interface HeaderItem {
    /** Order of the business name and switcher. From here to {@link #SEARCH} items stand at the start. */
    int BUSINESS = 100;

    /** Order of the global search. From here to {@link #JOBS} items stand in the middle. */
    int SEARCH = 200;

    /** Order of the running jobs. From here on items stand at the end. */
    int JOBS = 300;

    /** Order of the user menu. */
    int USER = 400;

    /** Makes the component for one user's window; called anew for each. */
    Component create();

    /** Place in the header, by the constants of this interface. */
    int order();
}
