package io.revisit.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.revisit.shared.i18n.Messages;
import io.revisit.shared.ui.Notices;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** What happens when a click fails, the connection breaks or the session is over: words instead of a stack trace. */
@Component
final class FaultHandling implements VaadinServiceInitListener {
    private final Incidents incidents;

    FaultHandling(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(this::handle));
        service.addUIInitListener(created -> translateConnectionDialog(created.getUI()));
        service.setSystemMessagesProvider(FaultHandling::systemMessages);
    }

    void handle(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            return; // Somebody closed the window: nothing failed, and nobody is there to be told.
        }
        String text = event.getThrowable() instanceof AccessDeniedException
                ? I18NProvider.translate("layout.error.denied.text")
                : I18NProvider.translate("layout.error.internal.notice", incidents.record(event.getThrowable()));
        if (UI.getCurrent() != null) {
            Notices.error(text);
        }
    }

    private static void translateConnectionDialog(UI ui) {
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(ui.getTranslation("layout.connection.lost"));
        dialog.setDialogTextGaveUp(ui.getTranslation("layout.connection.gaveup"));
    }

    private static SystemMessages systemMessages(SystemMessagesInfo info) {
        Locale locale = info.getLocale() == null ? Messages.RUSSIAN : info.getLocale();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Messages.get(locale, "layout.session.expired.title"));
        messages.setSessionExpiredMessage(Messages.get(locale, "layout.session.expired.text"));
        messages.setInternalErrorCaption(Messages.get(locale, "layout.error.internal.title"));
        messages.setInternalErrorMessage(Messages.get(locale, "layout.session.reload"));
        messages.setCookiesDisabledCaption(Messages.get(locale, "layout.session.cookies.title"));
        messages.setCookiesDisabledMessage(Messages.get(locale, "layout.session.cookies.text"));
        return messages;
    }
}
