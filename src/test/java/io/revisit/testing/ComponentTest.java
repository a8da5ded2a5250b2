package io.revisit.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.revisit.shared.i18n.Messages;
import io.revisit.shared.ui.RevisitI18NProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of components without the application: a pretended browser window in Russian. */
public abstract class ComponentTest {
    @BeforeEach
    final void openWindow() {
        System.setProperty("vaadin.i18n.provider", RevisitI18NProvider.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Messages.RUSSIAN);
    }

    @AfterEach
    final void closeWindow() {
        MockVaadin.tearDown();
        System.clearProperty("vaadin.i18n.provider");
    }

    /** Puts a component on the screen. */
    protected final <T extends Component> T show(T component) {
        UI.getCurrent().add(component);
        return component;
    }
}
