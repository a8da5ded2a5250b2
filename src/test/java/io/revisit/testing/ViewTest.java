package io.revisit.testing;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import io.revisit.layout.AccessDeniedPage;
import io.revisit.layout.InternalErrorPage;
import io.revisit.layout.NotFoundPage;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kotlin.jvm.functions.Function0;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/**
 * A test of screens with the whole application behind them: sign in with {@link Clinics}, {@link #open} an address, find
 * fields and buttons by what the user reads with {@code LocatorJ._get(Button.class, spec -> spec.withText("…"))}.
 */
@DatabaseTest
public abstract class ViewTest {
    private static final String REACT = "vaadin.react.enable";
    private static final Function0<UI> WINDOW = MockedUI::new;

    @Autowired
    private ApplicationContext application;

    private boolean windowOpen;

    /** Goes to an address without a leading slash, such as {@code patients?q=ива}, in one window per test. */
    protected final void open(String address) {
        if (!windowOpen) {
            windowOpen = true;
            // Without React a navigation is rendered at once, instead of after an answer from the browser.
            System.setProperty(REACT, "false");
            // Of the signed-in user, so not before the test has signed one in.
            MockVaadin.setMockRequestFactory(ViewTest::requestOfTheSignedIn);
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
            System.clearProperty(REACT);
            windowOpen = false;
        }
    }

    /** The access rules of routes ask the request, where a servlet filter has put the user in a running application. */
    private static FakeRequest requestOfTheSignedIn(FakeHttpSession session) {
        var request = new FakeRequest(session);
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        request.setUserPrincipalInt(user);
        request.setUserInRole((_, role) -> user != null
                && user.getAuthorities().stream().anyMatch(held -> ("ROLE_" + role).equals(held.getAuthority())));
        return request;
    }

    /** Scanned once for all tests, by Spring: Karibu's own scanner passes over classes that are not public. */
    private static final class Views {
        static final Routes ALL = new Routes(all(Component.class, Route.class, Layout.class), errorPages(), true);

        private static Set<Class<? extends HasErrorParameter<?>>> errorPages() {
            return Set.of(NotFoundPage.class, AccessDeniedPage.class, InternalErrorPage.class);
        }

        @SafeVarargs
        private static <T> Set<Class<? extends T>> all(Class<T> type, Class<? extends Annotation>... annotations) {
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            for (var annotation : annotations) {
                scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
            }
            return scanner.findCandidateComponents("io.revisit").stream()
                    .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null)
                            .asSubclass(type))
                    .collect(Collectors.toSet());
        }
    }
}
