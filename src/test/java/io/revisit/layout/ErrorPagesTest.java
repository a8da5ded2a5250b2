package io.revisit.layout;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import io.revisit.testing.ComponentTest;
import org.junit.jupiter.api.Test;

class ErrorPagesTest extends ComponentTest {
    @Test
    void anUnknownAddressSaysSoAndLeadsBack() {
        var page = show(new NotFoundPage());
        assertThat(_get(H1.class).getText()).isEqualTo("Страница не найдена");
        assertThat(_get(Anchor.class, spec -> spec.withText("На главную")).getHref())
                .isEqualTo("/");
        assertThat(page.getPageTitle()).isEqualTo("Страница не найдена · Revisit");
    }

    @Test
    void aRefusedPageSaysWhoCanHelp() {
        var page = show(new AccessDeniedPage());
        assertThat(page.getElement().getTextRecursively()).contains("Нет доступа", "попросите владельца клиники");
    }
}
