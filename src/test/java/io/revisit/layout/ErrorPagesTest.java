package io.revisit.layout;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import io.revisit.testing.Clinics;
import io.revisit.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ErrorPagesTest extends ViewTest {
    @Autowired
    private Clinics clinics;

    @Test
    void anUnknownAddressSaysSoAndLeadsBack() {
        clinics.openAsOwner();
        open("no-such-page");
        assertThat(_get(H1.class).getText()).isEqualTo("Страница не найдена");
        assertThat(_get(Anchor.class, spec -> spec.withText("На главную")).getHref())
                .isEqualTo("/");
        assertThat(shown(NotFoundPage.class).getPageTitle()).isEqualTo("Страница не найдена · Revisit");
    }
}
