package io.revisit.visit.ui;

import com.vaadin.flow.component.UI;
import io.revisit.shared.ui.UrlState;
import io.revisit.visit.VisitFilter;
import org.springframework.modulith.NamedInterface;

/** The ways to the screens of the visits. */
@NamedInterface("navigation")
public final class VisitNavigation {
    /** Address of the list. */
    static final String ROUTE = "visits";

    private VisitNavigation() {}

    /** Opens the list narrowed by a filter. */
    public static void navigateToVisits(VisitFilter filter) {
        UI.getCurrent()
                .navigate(ROUTE, VisitAddress.with(UrlState.at(ROUTE), filter).parameters());
    }
}
