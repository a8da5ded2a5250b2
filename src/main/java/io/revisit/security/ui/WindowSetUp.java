package io.revisit.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.revisit.security.AccountService;
import io.revisit.security.CurrentUser;
import io.revisit.security.SignedInUser;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives each new window the language of its user, or of its browser, and the theme before anything is drawn. */
@Component
class WindowSetUp implements VaadinServiceInitListener {

    private final CurrentUser currentUser;

    WindowSetUp(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> speakTheirLanguage(init.getUI()));
        event.addIndexHtmlRequestListener(page -> {
            VaadinRequest request = page.getVaadinRequest();
            Theme theme = Theme.of(request);
            if (theme != Theme.AUTO) {
                page.getDocument()
                        .getElementsByTag("html")
                        .attr("theme", theme.colorScheme())
                        .attr("style", "color-scheme: " + theme.colorScheme());
            }
        });
    }

    private void speakTheirLanguage(UI ui) {
        VaadinRequest request = VaadinRequest.getCurrent();
        currentUser
                .user()
                .map(SignedInUser::locale)
                .or(() -> request == null
                        ? Optional.empty()
                        : BrowserPreference.LANGUAGE.read(request).map(Locale::of))
                .filter(AccountService.LANGUAGES::contains)
                .ifPresent(ui::setLocale);
    }
}
