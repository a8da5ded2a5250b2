package io.revisit.layout;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.revisit.security.Role;
import io.revisit.testing.Clinics;
import io.revisit.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MainLayoutTest extends ViewTest {
    @Autowired
    private Clinics clinics;

    @Test
    void aScreenStandsInTheFrameWithItsNameInTheMenu() {
        clinics.openAsOwner();
        open("frame-test");
        assertThat(shown(FrameView.class).getParent()).contains(_get(Main.class));
        assertThat(_find(SideNavItem.class)).extracting(SideNavItem::getLabel).contains("На главную");
    }

    @Test
    void whoMayNotOpenAScreenIsToldSo() {
        clinics.signIn(clinics.open(), Role.ADMINISTRATOR);
        open("frame-test");
        assertThat(_find(FrameView.class)).isEmpty();
        assertThat(shown(AccessDeniedPage.class).getElement().getTextRecursively())
                .contains("Нет доступа");
    }
}
