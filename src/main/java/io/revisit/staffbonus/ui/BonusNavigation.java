package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.UI;
import io.revisit.shared.ui.UrlState;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** The ways to the screens of the staff bonus. */
@NamedInterface("navigation")
public final class BonusNavigation {
    /** Address of the screen. */
    static final String ROUTE = "bonus";

    private static final String MONTH = "month";
    private static final String TAB = "tab";
    private static final String SCHEME = "scheme";

    private BonusNavigation() {}

    /** Opens the month, calculated or not. */
    public static void navigateToMonth(YearMonth month) {
        UI.getCurrent().navigate(ROUTE, at(month).parameters());
    }

    /** Opens the scheme that holds for the month. */
    static void navigateToScheme(YearMonth month) {
        UI.getCurrent().navigate(ROUTE, at(month).with(TAB, SCHEME).parameters());
    }

    /** The month in the address; empty where there is none that can be read. */
    static Optional<YearMonth> month(UrlState state) {
        try {
            return state.get(MONTH).map(YearMonth::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static boolean isScheme(UrlState state) {
        return state.get(TAB).filter(SCHEME::equals).isPresent();
    }

    private static UrlState at(YearMonth month) {
        return UrlState.at(ROUTE).with(MONTH, month.toString());
    }
}
