package io.revisit.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import kotlin.jvm.functions.Function0;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A test of screens with the whole application behind them: sign in with {@link Clinics}, {@link #open} an address, find
 * fields and buttons by what the user reads with {@code LocatorJ._get(Button.class, spec -> spec.withText("…"))}.
 */
@DatabaseTest
public abstract class ViewTest {
    private static final Function0<UI> WINDOW = MockedUI::new;

    @Autowired
    private ApplicationContext application;

    private boolean windowOpen;

    /** Goes to an address without a leading slash, such as {@code patients?q=ива}, in one window per test. */
    protected final void open(String address) {
        if (!windowOpen) {
            windowOpen = true;
            // Of the signed-in user, so not before the test has signed one in.
            MockVaadin.setup(WINDOW, new MockSpringServlet(Views.ALL, application, WINDOW));
        }
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** The screen that the window shows, which must be of this kind. */
    protected final <T extends Component> T shown(Class<T> view) {
        return view.cast(UI.getCurrent().getCurrentView());
    }

    @AfterEach
    final void closeWindow() {
        if (windowOpen) {
            MockVaadin.tearDown();
            windowOpen = false;
        }
    }

    /** Scanned once for all tests. */
    private static final class Views {
        static final Routes ALL = new Routes().autoDiscoverViews("io.revisit");
    }
}
